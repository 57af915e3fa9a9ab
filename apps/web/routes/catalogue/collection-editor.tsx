import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { renderMarkdown } from '../../markdown.server.js';
import { type PageProps, page } from '../../page.js';
import { previewOf } from '../../preview.server.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { CollectionEditorPage } from './collection-editor-page.js';
import { collectionWish } from './collection-form.js';

const mostFound = 8;

export const loader = page(async ({ services, actor, param, query, language, now }) => {
  const draft = await services.collectionDrafts.read(actor, param('collection'));
  const question = query.get('q') ?? '';
  const found =
    question && draft.may.write ? await services.entryLists.list(actor, { q: question.slice(0, 200), limit: mostFound }, language) : null;
  return {
    draft,
    question,
    found: found?.items ?? null,
    done: ['saved', 'collected', 'published', 'asked'].find((name) => query.has(name)) ?? null,
    rendered: query.has('preview') ? renderMarkdown(draft.introduction, 2) : null,
    now,
  };
});

export const action = form(async (sent) => {
  const { services, actor, param, values, intent, text, list, language } = sent;
  if (intent === 'preview') return previewOf(sent, 2);
  const collection = param('collection');
  const back = (query: Record<string, string | number>, hash = '') =>
    redirect(path(language, 'collectionEditor', { collection }, query) + hash);
  if (intent === 'delete') {
    await services.collectionPublishing.remove(actor, collection);
    throw redirect(path(language, 'collections', null, { removed: collection }));
  }
  if (intent === 'decline') {
    await services.collectionPublishing.declineRelease(actor, collection);
    throw back({}, '#publish');
  }
  if (intent.startsWith('publish-')) {
    const audience = intent.slice('publish-'.length);
    const wish = { audience, networks: audience === 'tenant' ? [] : list('networks'), revision: Number(text('revision')) };
    const { slug } = await services.collectionPublishing.publish(actor, collection, wish);
    throw back(slug ? { published: 1 } : { asked: 1 }, slug ? '' : '#publish');
  }
  const { input, move, search } = collectionWish(values, intent);
  await services.collectionDrafts.save(actor, collection, Number(text('revision')), input, move);
  if (search !== undefined) throw back({ q: search }, '#find');
  if (move) throw back({ saved: 1 }, `#part-${move.part}`);
  if (text('preview')) throw back({ saved: 1, preview: 1 }, '#introduction-preview');
  const q = text('q');
  throw back({ saved: 1, ...(intent.startsWith('add:') && q && { q }) }, intent.startsWith('add:') ? '#find' : '');
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

export default function CollectionEditor({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  return <CollectionEditorPage {...loaderData} result={actionData} />;
}
