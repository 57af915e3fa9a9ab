import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { type PageProps, page } from '../../page.js';
import { TranslationPage } from './translation-page.js';

export const loader = page(async ({ services, actor, param, query }) => {
  const { content, ...translation } = await services.translations.read(actor, param('entry'));
  const { entryId, version, newerVersion } = translation.original;
  const changes = version && newerVersion ? await services.comparisons.between(actor, entryId, version, newerVersion) : null;
  const roles = content.sections.map(({ role }) => role);
  return {
    translation,
    mayAsk: services.machine.isConfigured && translation.draft.may.write,
    machine: await services.machine.last(actor, param('entry')),
    roles,
    changes,
    made: query.get('made'),
    saved: query.has('saved'),
    upToDate: Number(query.get('version')) || null,
  };
});

export const action = form(async ({ services, actor, param, values, text, intent, language }) => {
  const id = param('entry');
  const [does, version] = intent.split(':');
  const texts = new Map(Object.entries(values).flatMap(([place, value]) => (typeof value === 'string' ? [[place, value]] : [])));
  const reviewed = [...texts.keys()].flatMap((name) => (name.startsWith('reviewed.') ? [name.slice('reviewed.'.length)] : []));
  const draft = await services.translations.save(actor, id, Number(text('revision')), texts, reviewed);
  if (does === 'up-to-date') {
    await services.translations.upToDate(actor, id, { version: Number(version) });
    throw redirect(path(language, 'translation', { entry: id }, { version: Number(version) }));
  }
  if (does === 'machine') throw redirect(path(language, 'machineTranslation', { entry: id }));
  if (does === 'share') throw redirect(path(language, 'publish', { entry: id }));
  throw redirect(path(language, 'translation', { entry: id }, { saved: draft.revision }));
});

export default function Translation({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  return <TranslationPage {...loaderData} result={actionData} />;
}
