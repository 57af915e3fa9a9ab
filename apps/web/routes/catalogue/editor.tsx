import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { type PageProps, page } from '../../page.js';
import { previewOf } from '../../preview.server.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { DraftReading } from './draft-reading.js';
import { EditorPage } from './editor-page.js';
import { contentOf, sectionToPreview, withoutEmptyRows } from './entry-form.js';
import { sectionHtml, sectionsHtml } from './entry-text.server.js';
import { picturesOf } from './text-picture.server.js';

export const loader = page(async ({ services, actor, language, param, query }) => {
  const draft = await services.drafts.read(actor, param('entry'));
  const html = draft.may.write ? [] : sectionsHtml(draft.id, draft.content, language);
  const index = query.has('preview') ? Number(query.get('preview')) : -1;
  const asked = draft.content.sections[index];
  return {
    draft,
    html,
    saved: query.has('saved'),
    restored: query.get('restored'),
    origin: await services.ownVersions.originOrNone(actor, draft.id),
    comments: (await services.comments.list(actor, draft.id)).filter(({ resolvedAt }) => !resolvedAt).length,
    original: await services.translations.originalOrNone(actor, draft.id, 'draft'),
    made: query.get('made'),
    rendered: asked ? { index, html: sectionHtml(draft.id, draft.content, asked.body, language) } : null,
  };
});

export const action = form(async (sent) => {
  const { services, actor, param, values, text, list, intent, language } = sent;
  const id = param('entry');
  const pictures = intent === 'preview' ? picturesOf(id, (await services.drafts.read(actor, id)).content, language) : undefined;
  const preview = previewOf(sent, 3, pictures);
  if (preview) return preview;
  if (intent === 'delete') {
    await services.drafts.remove(actor, id);
    throw redirect(path(language, 'drafts', null, { deleted: id }));
  }
  if (intent === 'take-back') {
    await services.restoring.takeBack(actor, id);
    throw redirect(path(language, 'editor', { entry: id }, { restored: 'back' }));
  }
  const written = withoutEmptyRows(values);
  for (const name of Object.keys(values)) delete values[name];
  Object.assign(values, written);
  const draft = await services.drafts.save(
    actor,
    id,
    Number(text('revision')),
    contentOf(written, language),
    list('confirm').flatMap((places) => places.split(' ')),
  );
  const { revision, updatedAt: savedAt, wording, readiness, guesses } = draft;
  if (intent === 'autosave') return { revision, savedAt, known: { wording, readiness, guesses }, unknowns: draft.content.unknowns };
  if (intent === 'files') throw redirect(path(language, 'attachments', { entry: id }));
  if (intent === 'page') throw redirect(path(language, 'draftPage', { entry: id }));
  if (intent === 'share') throw redirect(path(language, 'publish', { entry: id }));
  const shown = sectionToPreview(written);
  const here = path(language, 'editor', { entry: id }, { saved: draft.revision, ...(shown !== null && { preview: shown }) });
  throw redirect(shown === null ? here : `${here}#sections.${shown}.body-preview`);
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

export default function Editor({ loaderData: { draft, html, origin, ...just }, actionData }: PageProps<typeof loader, typeof action>) {
  if (!draft.may.write) return <DraftReading draft={draft} html={html} comments={just.comments} />;
  return <EditorPage draft={draft} result={actionData} origin={origin} {...just} />;
}
