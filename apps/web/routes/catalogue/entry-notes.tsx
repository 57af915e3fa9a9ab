import { Link } from 'react-router';
import type { EntryView } from '#libs/catalogue';
import { formatDate, intlLocale, type Language, languageNames, nameIn, path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Tag } from '../../kit/tag.js';
import { MachineNote } from './machine-note.js';
import { WithdrawnApprovals } from './withdrawn-approvals.js';

/** What a reader must know before reading: who approved it, whether it is the newest, its language, and that it is made up. */
export function EntryNotes({ entry, now }: { entry: EntryView; now: Date | string }) {
  const t = useT();
  const language = useLanguage();
  const at = { tenant: entry.tenant.slug, slug: entry.slug };
  const approvals = entry.approvals.filter(({ version }) => version === entry.version);
  const today = new Date(now).toISOString().slice(0, 10);
  return (
    <div className="stack stack-small entry-notes">
      {approvals.map(({ network, version, since, reviewBy }) => (
        <p key={network.slug} className="row">
          <Tag tone="success">{t('catalogue.entry.approved_by', { network: nameIn(language, network.names) || network.slug })}</Tag>
          <span className="quiet small" suppressHydrationWarning>
            {t('catalogue.entry.approved_version', { version, date: formatDate(language, since) })}
          </span>
          {reviewBy && reviewBy < today && (
            <Tag tone="warning">{t('catalogue.entry.review_due', { date: formatDate(language, reviewBy) })}</Tag>
          )}
        </p>
      ))}
      <WithdrawnApprovals entry={entry} />
      {entry.newerVersion && (
        <Notice>
          <p>
            {approvals.length > 0
              ? t('catalogue.entry.newer_than_approved', { newer: entry.newerVersion })
              : t('catalogue.entry.newer_version', { version: entry.version, newer: entry.newerVersion })}{' '}
            <Link to={path(language, 'entryVersion', { ...at, number: String(entry.newerVersion) })}>
              {t('catalogue.entry.read_version', { version: entry.newerVersion })}
            </Link>
          </p>
        </Notice>
      )}
      {entry.content.reviewBy && entry.content.reviewBy < today && !entry.isWithdrawn && (
        <p>
          <Tag tone="warning">
            <span suppressHydrationWarning>{t('care.overdue', { date: formatDate(language, entry.content.reviewBy) })}</span>
          </Tag>
        </p>
      )}
      <MachineNote content={entry.content} />
      {entry.isWithdrawn && (
        <Notice kind="warning">
          <p>{t('catalogue.entry.withdrawn')}</p>
        </Notice>
      )}
      {(entry.language !== language || entry.translations.length > 0 || entry.isExample) && (
        <p className="row small quiet">
          {entry.language !== language && (
            <Tag>
              <span suppressHydrationWarning>{t('catalogue.entry.written_in', { language: languageIn(language, entry.language) })}</span>
            </Tag>
          )}
          {entry.translations.length > 0 && (
            <span>
              {t('catalogue.entry.in_other_languages')}{' '}
              {entry.translations.map((one, index) => (
                <span key={one.slug}>
                  {index > 0 && ', '}
                  <Link to={path(language, 'entry', { tenant: one.tenant, slug: one.slug })} lang={one.language} hrefLang={one.language}>
                    {languageNames[one.language]}
                  </Link>
                  {one.tenant !== entry.tenant.slug && ` (${one.tenantName})`}
                </span>
              ))}
            </span>
          )}
          {entry.isExample && <Tag tone="warning">{t('catalogue.entry.example')}</Tag>}
        </p>
      )}
    </div>
  );
}

/** «svensk» on a Danish page, «Swedish» on an English one. */
function languageIn(page: Language, language: Language): string {
  return new Intl.DisplayNames(intlLocale(page), { type: 'language' }).of(language) ?? languageNames[language];
}
