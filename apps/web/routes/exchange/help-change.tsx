import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';
import { refuse } from '../../problem.js';
import { HelpForm, helpInput } from './help-form.js';

export const loader = page(async ({ services, actor, param }) => {
  services.helpReading.requireReader(actor);
  const help = await services.helpReading.read(actor, param('help'));
  if (!help.mayChange) throw refuse({ code: 'not_found', status: 404 });
  return { help, own: actor.language };
});

export const action = form(async ({ services, actor, param, language, text, list }) => {
  const { id, side } = await services.helpReading.read(actor, param('help'));
  await services.help.change(actor, id, helpInput({ text, list }, side));
  throw redirect(path(language, 'help', { help: id }, { done: 'changed' }));
});

export default function ChangeHelp({ loaderData: { help, own }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const isNeed = help.side === 'need';
  const trail = [
    { to: isNeed ? path(language, 'needs') : path(language, 'offers'), label: isNeed ? t('help.needs') : t('help.offers') },
    { to: path(language, 'help', { help: help.id }), label: help.title, lang: foreign(help.language) },
  ];
  return (
    <Page title={t('help.change')} trail={trail} narrow>
      <HelpForm side={help.side} help={help} own={own} result={actionData} />
    </Page>
  );
}
