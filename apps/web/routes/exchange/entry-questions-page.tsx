import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Pagination } from '../../kit/pagination.js';
import { type PageProps, page } from '../../page.js';
import { entryTrail } from '../catalogue/entry-trail.js';
import { ThreadRows } from './thread-row.js';

export const loader = page(async ({ services, actor, language, param, query }) => {
  const tenant = param('tenant');
  const found = await services.entries.readAt(actor, tenant, param('slug'));
  if ('movedTo' in found) throw redirect(path(language, 'entryQuestions', { tenant, slug: found.movedTo }), 301);
  const after = query.get('after');
  const { title, slug, language: lang } = found;
  return {
    questions: await services.entryQuestions.ofEntry(actor, found.id, { ...(after && { cursor: after }) }),
    after,
    title,
    lang,
    at: { tenant, slug },
  };
});

/** All that colleagues in the reader's networks asked about an entry. */
export default function EntryQuestionsPage({ loaderData: { questions, after, title, lang, at } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  return (
    <Page title={t('talk.entry.title')} trail={entryTrail(t, language, { at, title, lang })} narrow>
      <div className="stack">
        {questions.items.length > 0 ? (
          <ThreadRows rows={questions.items} level={2} />
        ) : (
          <EmptyState title={t('talk.none')} level={2}>
            <p>{t('talk.entry.none')}</p>
          </EmptyState>
        )}
        <Pagination
          next={questions.nextCursor && path(language, 'entryQuestions', at, { after: questions.nextCursor })}
          first={after && path(language, 'entryQuestions', at)}
        />
      </div>
    </Page>
  );
}
