import { redirect } from 'react-router';
import { type Language, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';
import { refuse } from '../../problem.js';
import { HelpForm, helpInput } from './help-form.js';

/** Two addresses, one page. */
const sideAt = (pathname: string, language: Language): 'need' | 'offer' => (pathname === path(language, 'newOffer') ? 'offer' : 'need');

export const loader = page(({ services, actor, url, language }) => {
  services.helpReading.requireReader(actor);
  const tenants = services.helpReading.tenantsToWriteFor(actor);
  if (tenants.length === 0) throw refuse({ code: 'forbidden', status: 403 });
  return { tenants, own: actor.language, side: sideAt(url.pathname, language) };
});

export const action = form(async ({ services, actor, url, language, text, list }) => {
  const side = sideAt(url.pathname, language);
  const { id } = await services.help.create(actor, text('tenant'), side, helpInput({ text, list }, side));
  throw redirect(path(language, 'help', { help: id }, { done: 'new' }));
});

/** What a municipality seeks, or can help with, is written. */
export default function NewHelp({ loaderData: { tenants, own, side }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const isNeed = side === 'need';
  const list = isNeed ? { to: path(language, 'needs'), label: t('help.needs') } : { to: path(language, 'offers'), label: t('help.offers') };
  return (
    <Page
      title={isNeed ? t('help.new_need') : t('help.new_offer')}
      lead={isNeed ? t('help.new_need_lead') : t('help.new_offer_lead')}
      trail={[list]}
      narrow
    >
      <HelpForm side={side} tenants={tenants} own={own} result={actionData} />
    </Page>
  );
}
