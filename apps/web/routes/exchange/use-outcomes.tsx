import type { UsedClaim } from '#libs/exchange';
import { formatNumber, formatPartialDate } from '#libs/platform/i18n';
import { Choices } from '../../kit/choices.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { TextArea } from '../../kit/text-area.js';
import { writtenNumber } from '../../number-of.js';

interface Props {
  claims: readonly UsedClaim[];
  /** Of the entry, and of whoever uses it. */
  lang: { entry: string; own: string };
}

/** One question for each result: did they see the same? Nothing need be answered. */
export function UseOutcomes({ claims, lang }: Props) {
  const t = useT();
  if (claims.length === 0) return null;
  return (
    <fieldset className="field stack stack-small">
      <legend>{t('use.outcomes')}</legend>
      <p className="hint">{t('use.outcomes_hint')}</p>
      {claims.map((claim) => (
        <Outcome key={claim.claim} claim={claim} lang={lang} />
      ))}
    </fieldset>
  );
}

/** What each place is called where it is refused. */
export function outcomeFields(claims: readonly UsedClaim[], t: (key: string) => string): Record<string, string> {
  const names = claims.flatMap(({ claim }) => [
    [`outcomes.${claim}.saw`, t('use.outcomes')],
    [`outcomes.${claim}.value`, t('use.saw.value')],
    [`outcomes.${claim}.unit`, t('catalogue.editor.unit')],
    [`outcomes.${claim}.date`, t('use.saw.date')],
    [`outcomes.${claim}.words`, t('use.saw.words')],
  ]);
  return Object.fromEntries(names);
}

function Outcome({ claim, lang }: { claim: UsedClaim; lang: Props['lang'] }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { indicator, baseline, outcome, unit, seen } = claim;
  const at = `outcomes.${claim.claim}`;
  const figure = (measure: typeof outcome) =>
    measure &&
    t('catalogue.entry.at_date', {
      value: [formatNumber(language, measure.value), unit].filter(Boolean).join(' '),
      date: formatPartialDate(language, measure.date),
    });
  const change = baseline && outcome && t('catalogue.entry.from_to', { before: figure(baseline) ?? '', after: figure(outcome) ?? '' });
  return (
    <div className="result stack stack-small">
      <Choices
        name={`${at}.saw`}
        legend={<span lang={foreign(lang.entry)}>{claim.statement}</span>}
        hint={
          (indicator || change) && (
            <>
              {indicator && <span lang={foreign(lang.entry)}>{indicator}</span>}
              {indicator && change && ': '}
              {change}
            </>
          )
        }
        chosen={[seen?.saw ?? '']}
        inline
        options={[
          { value: 'same', label: t('use.saw.same') },
          { value: 'other', label: t('use.saw.other') },
          { value: '', label: t('use.saw.unknown') },
        ]}
      />
      <Details summary={t('use.saw.own')} quiet open={Boolean(seen && (seen.value !== null || seen.words))}>
        <div className="row">
          <Field
            name={`${at}.value`}
            label={t('use.saw.value')}
            inputMode="decimal"
            value={writtenNumber(language, seen?.value)}
            short
            optional
          />
          <Field name={`${at}.unit`} label={t('catalogue.editor.unit')} value={seen?.unit ?? unit ?? ''} short optional />
          <Field name={`${at}.date`} label={t('use.saw.date')} value={seen?.date ?? ''} short optional />
        </div>
        <TextArea name={`${at}.words`} label={t('use.saw.words')} value={seen?.words} rows={2} maxLength={500} lang={lang.own} optional />
      </Details>
    </div>
  );
}
