import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Pagination } from '../../kit/pagination.js';
import { type PageProps, page } from '../../page.js';
import { entryTrail } from '../catalogue/entry-trail.js';
import { UseSum } from './use-sum.js';
import { UseTable } from './use-table.js';

const perPage = 50;

export const loader = page(async ({ services, actor, language, param, query }) => {
  const tenant = param('tenant');
  const found = await services.entries.readAt(actor, tenant, param('slug'));
  if ('movedTo' in found) throw redirect(path(language, 'entryUses', { tenant, slug: found.movedTo }), 301);
  // What was seen of a result links to its use, on whatever page that stands.
  const use = query.get('use');
  const cursor = query.get('after') ?? (use && (await services.uses.pageOfUse(actor, found.id, use, perPage))) ?? undefined;
  const [uses, sum] = await Promise.all([
    services.uses.ofEntry(actor, found.id, { cursor, limit: perPage }),
    services.uses.sumOfEntry(actor, found.id),
  ]);
  const { title, slug, language: lang } = found;
  return { uses: uses.items, next: uses.nextCursor, isFirst: !cursor, sum, title, lang, at: { tenant, slug } };
});

/** Everybody who took an entry up, page by page. */
export default function EntryUses({ loaderData: { uses, next, isFirst, sum, title, lang, at } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  return (
    <Page title={t('use.all_title')} trail={entryTrail(t, language, { at, title, lang })}>
      {uses.length === 0 ? (
        <EmptyState title={t('use.none')}>
          <p>{t('use.none_text')}</p>
        </EmptyState>
      ) : (
        <div className="stack">
          <UseSum sum={sum} />
          <UseTable uses={uses} />
          <Pagination
            next={next && path(language, 'entryUses', at, { after: next })}
            first={isFirst ? null : path(language, 'entryUses', at)}
          />
        </div>
      )}
    </Page>
  );
}
