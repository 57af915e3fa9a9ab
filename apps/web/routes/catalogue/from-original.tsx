import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';
import { ComparisonView } from './comparison-view.js';
import { MadeFrom } from './made-from.js';

export const loader = page(async ({ services, actor, param, query }) => {
  const id = param('entry');
  const isDraft = query.get('of') === 'draft';
  const [comparison, origin] = await Promise.all([
    services.comparisons.withOrigin(actor, id, isDraft ? 'draft' : 'newest'),
    services.ownVersions.origin(actor, id),
  ]);
  return { comparison, origin, isDraft };
});

/** An own version against the text it was made from. */
export default function FromOriginal({ loaderData: { comparison, origin, isDraft } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  const { title, language: lang } = comparison.after;
  return (
    <Page
      title={t('own.compared')}
      trail={[
        {
          to: isDraft ? path(language, 'drafts') : path(language, 'catalogue'),
          label: isDraft ? t('catalogue.drafts.title') : t('kit.nav.catalogue'),
        },
      ]}
      lead={<span lang={lang}>{title}</span>}
      narrow
    >
      <div className="stack stack-large">
        <MadeFrom origin={origin} entry={comparison.after.entryId} draft={isDraft} compared />
        <ComparisonView comparison={comparison} heading="h2" />
      </div>
    </Page>
  );
}
