import { Link } from 'react-router';
import type { EntryView } from '#libs/catalogue';
import { formatList, path } from '#libs/platform/i18n';
import { Byline } from '../../kit/byline.js';
import { useLanguage, useT } from '../../kit/language.js';
import { EntryNotes } from './entry-notes.js';

/** Kind, municipality and year; the big title; the ingress; who wrote it. */
export function EntryHead({ entry, now }: { entry: EntryView; now: Date | string }) {
  const t = useT();
  const language = useLanguage();
  const { byline } = entry.content;
  return (
    <header className="entry-head">
      <p className="kicker">
        {t(`catalogue.kind.${entry.kind}`)} ·{' '}
        <Link to={path(language, 'municipality', { tenant: entry.tenant.slug })}>{entry.tenant.name}</Link> ·{' '}
        {new Date(entry.firstPublishedAt).getUTCFullYear()}
      </p>
      <h1 lang={entry.language}>{entry.title}</h1>
      <p className="lead" lang={entry.language}>
        {entry.summary}
      </p>
      <Byline
        name={byline.name ?? entry.tenant.name}
        unit={byline.unit}
        tenant={byline.name ? entry.tenant.name : null}
        at={entry.publishedAt}
      />
      {entry.coOwners.length > 0 && (
        <p className="byline" suppressHydrationWarning>
          {t('catalogue.entry.with', {
            tenants: formatList(
              language,
              entry.coOwners.map(({ name }) => name),
            ),
          })}
        </p>
      )}
      <EntryNotes entry={entry} now={now} />
    </header>
  );
}
