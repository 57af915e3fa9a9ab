import type { Claim, EntryContent, EvidenceLevel } from '#libs/catalogue';
import { formatNumber, formatPartialDate } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { WordsWithin } from '../../kit/words-within.js';
import { EntryIndicator } from './entry-indicator.js';
import { fileAddress } from './picture-sources.js';

/** Statements of effect, each with how it is known, and the numbers that only describe. */
export function EntryResults({ entryId, content, levels }: { entryId: string; content: EntryContent; levels: readonly EvidenceLevel[] }) {
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
            />
          ))}
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
}

function Result({ claim, level, lang, source }: ResultProps) {
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
      {claim.confirmedBy && (
        <p className="quiet">
          <WordsWithin lang={lang} words={claim.confirmedBy} sentence={(who) => t('catalogue.entry.confirmed_by', { who })} />
        </p>
      )}
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
