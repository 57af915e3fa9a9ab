import { path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';
import { ImportedReading } from './imported-reading.js';

export const loader = page(async ({ services, actor, param }) => ({ draft: await services.drafts.read(actor, param('entry')) }));

export default function Imported({ loaderData: { draft } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  const { content, guesses, open, source } = draft;
  return (
    <Page
      title={t('catalogue.imported.title')}
      trail={[{ to: path(language, 'drafts'), label: t('catalogue.drafts.title') }]}
      kicker={source?.name ?? undefined}
      lead={t('catalogue.imported.lead')}
    >
      <ImportedReading reading={{ content, guesses, open, dropped: source?.dropped ?? [], kindGuess: source?.kindGuess ?? null }}>
        <p className="save-bar">
          <ButtonLink to={path(language, 'editor', { entry: draft.id })}>{t('catalogue.imported.go_on')}</ButtonLink>
        </p>
      </ImportedReading>
    </Page>
  );
}
