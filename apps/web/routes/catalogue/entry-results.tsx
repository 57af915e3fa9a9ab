import type { ReactNode } from 'react';
import type { Claim, ClaimOutcome, EntryContent, EvidenceLevel } from '#libs/catalogue';
import { formatNumber, formatPartialDate } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { ClaimSeen, SeenBefore } from './claim-seen.js';
import { EntryIndicator } from './entry-indicator.js';
import { fileAddress } from './picture-sources.js';

export interface SeenElsewhere {
  outcomes: readonly ClaimOutcome[];
  /** The entry's address. */
  at: { tenant: string; slug: string };
}

interface Props {
  entryId: string;
  content: EntryContent;
  levels: readonly EvidenceLevel[];
  /** What those who use it saw; nothing where a draft is shown. */
  seen?: SeenElsewhere;
}

/** Statements of effect, each with how it is known, and the numbers that only describe. */
export function EntryResults({ entryId, content, levels, seen }: Props) {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      {content.claims.length > 0 && (
        <section className="stack">
          <h2>{t('catalogue.entry.results')}</h2>
          {content.claims.map((claim, index) => (
            <Result
              key={index}
              claim={claim}
              level={levels[index] ?? 'own_judgement'}
              lang={content.language}
              source={sourceOf(entryId, content, claim)}
              seen={seen && <ClaimSeen outcomes={seen.outcomes.filter((one) => one.claim === index)} at={seen.at} />}
            />
          ))}
          {seen && <SeenBefore {...seen} />}
        </section>
      )}
      {content.figures.length > 0 && (
        <section className="stack">
          <h2>{t('import.place.figures')}</h2>
          <dl className="figures">
            {content.figures.map(({ label, value, unit }, index) => (
              <div key={index}>
                <dt lang={content.language}>{label}</dt>
                <dd suppressHydrationWarning>
                  {formatNumber(language, value)} {unit && <span lang={content.language}>{unit}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

interface ResultProps {
  claim: Claim;
  level: EvidenceLevel;
  lang: string;
  /** The file or page it is known from. */
  source: { label: string; address: string | null } | null;
  /** What those who use it saw. */
  seen: ReactNode;
}

function Result({ claim, level, lang, source, seen }: ResultProps) {
  const t = useT();
  const language = useLanguage();
  const at = (measure: { value: number; date: string }) =>
    t('catalogue.entry.at_date', {
      value: [formatNumber(language, measure.value), claim.unit].filter(Boolean).join(' '),
      date: formatPartialDate(language, measure.date),
    });
  return (
    <article className="result stack stack-small">
      <p className="result-statement" lang={lang}>
        {claim.statement}
      </p>
      <p>
        <span className="quiet">{t('catalogue.entry.how_we_know')}: </span>
        <Tag tone="petrol">{t(`catalogue.evidence.${level}`)}</Tag>
      </p>
      {claim.baseline && claim.outcome ? (
        <p suppressHydrationWarning>{t('catalogue.entry.from_to', { before: at(claim.baseline), after: at(claim.outcome) })}</p>
      ) : (
        <>
          {claim.baseline && <p suppressHydrationWarning>{t('template.measure.before', { value: at(claim.baseline) })}</p>}
          {claim.outcome && <p suppressHydrationWarning>{t('template.measure.after', { value: at(claim.outcome) })}</p>}
        </>
      )}
      {claim.indicator && (
        <p className="quiet" lang={lang}>
          {claim.indicator}
        </p>
      )}
      {source && (
        <p className="quiet">
          {t('catalogue.entry.source')}:{' '}
          {source.address ? (
            <a href={source.address} lang={lang}>
              {source.label}
            </a>
          ) : (
            <span lang={lang}>{source.label}</span>
          )}
        </p>
      )}
      {seen}
      {claim.negativeEffects && (
        <p className="quiet">
          {t('catalogue.entry.side_effects')}: <span lang={lang}>{claim.negativeEffects}</span>
        </p>
      )}
      <EntryIndicator details={claim.details} lang={lang} />
    </article>
  );
}

/** An attached file before an address elsewhere: it is the one that was looked at. */
function sourceOf(entryId: string, { attachments }: EntryContent, { source }: Claim): ResultProps['source'] {
  if (!source) return null;
  const file = attachments.find(({ sha }) => sha === source.attachment);
  const label = source.label || file?.name || source.url;
  return label ? { label, address: file ? fileAddress(entryId, file.sha) : source.url } : null;
}
