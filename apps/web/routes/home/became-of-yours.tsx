import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ApprovalOfOurs, ReadEntry } from '#libs/catalogue';
import type { AdoptionOfOurs } from '#libs/exchange';
import { formatPartialDate, nameIn, path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { When } from '../../kit/when.js';
import { useRoot } from '../../root.js';
import { adoptionTones } from '../places/adoption-tones.js';

type Entry = { tenant: string; slug: string; title: string; language: string };

interface Props {
  uses: readonly AdoptionOfOurs[];
  approvals: readonly ApprovalOfOurs[];
  /** What others open. */
  read: readonly ReadEntry[];
}

/** Who used, changed or stopped what one's municipality shared, and which steering group approved it: the latest first. */
export function BecameOfYours({ uses, approvals, read }: Props) {
  const t = useT();
  const language = useLanguage();
  const mayWrite = useRoot()?.reader?.mayWrite;
  const rows = [
    ...read.map((one) => ({ at: new Date(one.month), key: `read ${one.entry.tenant} ${one.entry.slug}`, row: <Read read={one} /> })),
    ...uses.map((use) => ({ at: new Date(use.since), key: use.id, row: <Use use={use} /> })),
    ...approvals.map((approval) => ({
      at: new Date(approval.since),
      key: `${approval.entry.slug} ${approval.network.slug} ${approval.version}`,
      row: <Approved approval={approval} />,
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  return (
    <section aria-labelledby="yours" className="stack">
      <h2 id="yours">{t('home.yours')}</h2>
      {rows.length > 0 ? (
        <ul className="became plain-list">
          {rows.map(({ key, row }) => (
            <li key={key}>{row}</li>
          ))}
        </ul>
      ) : (
        <EmptyState title={t('home.nothing_became')}>
          <p>{t('home.nothing_became_text')}</p>
          {mayWrite && (
            <ButtonLink weight="secondary" to={path(language, 'share')}>
              {t('kit.nav.share')}
            </ButtonLink>
          )}
        </EmptyState>
      )}
    </section>
  );
}

function Use({ use }: { use: AdoptionOfOurs }) {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <EntryLine entry={use.entry}>
        <Link to={path(language, 'municipality', { tenant: use.by.slug })}>{use.by.name}</Link>
        <span suppressHydrationWarning> · {t('places.since', { date: formatPartialDate(language, use.since.slice(0, 7)) })}</span>
      </EntryLine>
      <div>
        <Tag tone={adoptionTones[use.state]}>{t(`adoption.state.${use.state}`)}</Tag>
        {use.told && (
          <p className="use-note" lang={use.language}>
            {use.told}
          </p>
        )}
      </div>
    </>
  );
}

function Approved({ approval }: { approval: ApprovalOfOurs }) {
  const t = useT();
  const language = useLanguage();
  const network = nameIn(language, approval.network.names);
  return (
    <>
      <EntryLine entry={approval.entry}>
        <Link to={path(language, 'network', { network: approval.network.slug })}>{network}</Link> ·{' '}
        {t('steering.version', { version: approval.version })} · <When at={approval.since} as="short" />
      </EntryLine>
      <div>
        <Tag tone="success">{t('steering.outcome.approved')}</Tag>
      </div>
    </>
  );
}

function Read({ read }: { read: ReadEntry }) {
  const t = useT();
  return (
    <>
      <EntryLine entry={read.entry}>{t('readers.in', { count: read.municipalities })}</EntryLine>
      <div>
        <Tag>{t('readers.title')}</Tag>
      </div>
    </>
  );
}

function EntryLine({ entry, children }: { entry: Entry; children: ReactNode }) {
  const language = useLanguage();
  return (
    <div>
      <h3 lang={entry.language === language ? undefined : entry.language}>
        <Link to={path(language, 'entry', { tenant: entry.tenant, slug: entry.slug })}>{entry.title}</Link>
      </h3>
      <p className="quiet small">{children}</p>
    </div>
  );
}
