import { useState } from 'react';
import { redirect } from 'react-router';
import { hasMessage, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { type PageProps, page } from '../../page.js';
import { DraftComment } from './draft-comment.js';
import { parts } from './editor-part-places.js';

export const loader = page(async ({ services, actor, param, query }) => {
  const [{ id, content }, comments] = await Promise.all([
    services.drafts.read(actor, param('entry')),
    services.comments.list(actor, param('entry')),
  ]);
  return { id, title: content.title, lang: content.language, comments, editing: query.get('edit') };
});

export const action = form(async ({ services, actor, param, intent, text, language }) => {
  const id = param('entry');
  const [does, comment = ''] = intent.split(':');
  if (does === 'write') await services.comments.write(actor, id, { place: text('place') || null, body: text('body') });
  else if (does === 'remove') await services.comments.remove(actor, id, comment);
  else await services.comments.change(actor, id, comment, does === 'edit' ? { body: text('body') } : { resolved: does === 'resolve' });
  throw redirect(path(language, 'draftComments', { entry: id }));
});

/** What is said about a draft: open first, what is done folded away. */
export default function DraftComments({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { id, title, lang, comments, editing } = loaderData;
  const t = useT();
  const language = useLanguage();
  const written = useNewest(comments.filter(({ isMine }) => isMine).map((one) => one.id));
  const places = parts.flatMap((part) => part.places).filter((place) => hasMessage(language, `import.place.${place}`));
  const [open, done] = [comments.filter((one) => !one.resolvedAt), comments.filter((one) => one.resolvedAt)];
  const rows = (some: typeof comments) => (
    <ul className="plain-list stack">
      {some.map((comment) => (
        <DraftComment key={comment.id} comment={comment} entry={id} isEdited={editing === comment.id} result={actionData} />
      ))}
    </ul>
  );
  return (
    <Page
      title={t('comments.title')}
      trail={[
        { to: path(language, 'drafts'), label: t('catalogue.drafts.title') },
        { to: path(language, 'editor', { entry: id }), label: title || t('catalogue.drafts.untitled'), lang },
      ]}
      lead={t('comments.lead')}
      narrow
    >
      <div className="stack stack-large">
        {open.length > 0 ? rows(open) : <p className="quiet">{t('comments.none')}</p>}
        {done.length > 0 && (
          <details>
            <summary>
              {t('comments.done')} ({done.length})
            </summary>
            {rows(done)}
          </details>
        )}
        <section className="stack" aria-labelledby="write">
          <h2 id="write">{t('comments.write')}</h2>
          <PageForm key={written} result={actionData} intent="write" fields={{ body: t('comments.body'), place: t('comments.about') }}>
            <Select
              name="place"
              label={t('comments.about')}
              none={t('comments.whole')}
              options={places.map((place) => ({ value: place, label: t(`import.place.${place}`) }))}
            />
            <TextArea name="body" label={t('comments.body')} maxLength={2000} rows={4} />
            <Button>{t('comments.write')}</Button>
          </PageForm>
        </section>
      </div>
    </Page>
  );
}

/** Ids grow with time. The newest that was ever there: whatever is taken away, another comes only when one is written. */
function useNewest(ids: readonly string[]): string {
  const [known, setKnown] = useState('');
  const newest = [known, ...ids].sort().at(-1) as string;
  if (newest !== known) setKnown(newest);
  return newest;
}
