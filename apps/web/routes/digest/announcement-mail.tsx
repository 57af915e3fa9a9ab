import type { AnnouncementPage } from '#libs/digest';
import { type Language, languageNames, path } from '#libs/platform/i18n';
import { Button, ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Tabs } from '../../kit/tabs.js';

interface Props {
  announcement: AnnouncementPage;
  /** The language of the reader whose mail is shown. */
  seenIn: Language;
  result: unknown;
}

/** How the mail will look, and one to try. */
export function AnnouncementMail({ announcement, seenIn, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const at = { network: announcement.network.slug, announcement: announcement.id };
  return (
    <section aria-labelledby="mail" className="stack">
      <h2 id="mail">{t('announcement.preview')}</h2>
      {announcement.written.length > 1 && (
        <Tabs
          label={t('announcement.preview_in')}
          tabs={announcement.written.map((one) => ({
            to: path(language, 'announcement', at, { seen: one }),
            label: languageNames[one],
            current: one === seenIn,
          }))}
        />
      )}
      <iframe
        key={announcement.revision}
        className="mail-frame"
        title={t('announcement.preview')}
        src={`/announcements/${at.network}/${at.announcement}/html?language=${seenIn}`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
      <div className="row">
        <PageForm result={result} intent="test" className="row">
          <Button weight="secondary">{t('announcement.test')}</Button>
        </PageForm>
        {announcement.state === 'draft' && (
          <ButtonLink weight="secondary" to={path(language, 'changeAnnouncement', at)}>
            {t('announcement.change')}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
