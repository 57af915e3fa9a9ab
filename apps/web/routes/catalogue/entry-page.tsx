import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate, path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import type { Option } from '../../kit/select.js';
import { EntryBody } from './entry-body.js';
import { EntryDownloads } from './entry-downloads.js';
import { EntryFacts } from './entry-facts.js';
import { EntryForPrograms } from './entry-for-programs.js';
import { EntryHead } from './entry-head.js';
import { EntryShare } from './entry-share.js';
import type { ReadableEntry } from './entry-text.server.js';
import { EntryTools } from './entry-tools.js';

interface Props {
  entry: ReadableEntry;
  /** Of this version, in the entry's own language, for citing. */
  address: string;
  now: Date | string;
  /** Municipalities of the reader's that can say that they take it up. */
  triers?: readonly Option[];
  /** What municipalities of the reader's have said of it. */
  uses?: readonly { id: string }[];
  /** The reader makes collections. */
  mayCollect?: boolean;
  /** The reader writes for a municipality. */
  mayTranslate?: boolean;
  /** The reader writes in a network that reads it. */
  mayAsk?: boolean;
  /** Below its facts: who can be called. */
  aside?: ReactNode;
  /** What stands between its head and its text: what it was made from. */
  below?: ReactNode;
  /** What it became elsewhere. */
  children?: ReactNode;
}

/** One version of an entry, to be read, printed and cited. */
export function EntryPage({ entry, address, now, triers, uses, mayCollect, mayTranslate, mayAsk, aside, below, children }: Props) {
  const t = useT();
  const language = useLanguage();
  const at = { tenant: entry.tenant.slug, slug: entry.slug };
  return (
    <article className="container entry">
      <EntryForPrograms entry={entry} address={address} />
      <EntryHead entry={entry} now={now} />
      {below}
      <EntryTools entry={entry} triers={triers} uses={uses} mayCollect={mayCollect} mayTranslate={mayTranslate} mayAsk={mayAsk} />
      <div className="with-aside">
        <EntryBody
          entryId={entry.id}
          content={entry.content}
          html={entry.sectionsHtml}
          levels={entry.claimLevels}
          seen={{ outcomes: entry.claimOutcomes, at }}
        />
        <aside className="entry-aside" aria-labelledby="facts">
          <h2 id="facts" className="visually-hidden">
            {t('catalogue.entry.facts')}
          </h2>
          <EntryFacts entry={entry} />
          {aside}
        </aside>
      </div>
      {children}
      <footer className="entry-foot stack stack-small">
        <h2>{t('catalogue.entry.cite')}</h2>
        <p className="break-anywhere" suppressHydrationWarning>
          <span lang={entry.language}>
            {entry.content.byline.name ?? entry.tenant.name}: {t('catalogue.quoted', { words: entry.title })}
          </span>
          , {entry.tenant.name}, {t('exchange.version', { version: entry.version })}, {formatDate(language, entry.publishedAt)}.{' '}
          <a href={address}>{address}</a>
        </p>
        <EntryShare entry={entry} />
        <EntryDownloads entry={entry} />
        <p>
          <Link to={path(language, 'entryVersions', at)}>{t('catalogue.entry.versions')}</Link>
        </p>
      </footer>
    </article>
  );
}
