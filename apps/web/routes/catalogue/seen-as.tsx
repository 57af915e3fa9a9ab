import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { PageTitle } from '../../kit/page-title.js';
import { type PageProps, page } from '../../page.js';
import { EntryBody } from './entry-body.js';
import { EntryFacts } from './entry-facts.js';
import { EntryHead } from './entry-head.js';
import { readable } from './entry-text.server.js';
import { SeenAsBar } from './seen-as-bar.js';

export const loader = page(async ({ services, actor, language, param, query, now }) => {
  const wish = { as: query.get('as') ?? 'colleague', network: query.get('network') };
  const seen = await services.draftSeen.seenAs(actor, param('entry'), wish);
  return { ...seen, entry: readable(seen.entry, language), now };
});

/** A draft as its finished page, for the reader one has chosen. */
export default function SeenAs({ loaderData: { entry, now, ...seen } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <SeenAsBar seen={seen} editor={path(language, 'editor', { entry: entry.id })} at={path(language, 'seenAs', { entry: entry.id })} />
      <article className="container entry">
        <PageTitle title={t('template.seen.title', { title: entry.title || t('catalogue.drafts.untitled') })} />
        <EntryHead entry={{ ...entry, title: entry.title || t('catalogue.drafts.untitled') }} now={now} />
        <div className="with-aside">
          <EntryBody entryId={entry.id} content={entry.content} html={entry.sectionsHtml} levels={entry.claimLevels} />
          <aside className="entry-aside" aria-labelledby="facts">
            <h2 id="facts" className="visually-hidden">
              {t('catalogue.entry.facts')}
            </h2>
            <EntryFacts entry={entry} />
          </aside>
        </div>
      </article>
    </>
  );
}
