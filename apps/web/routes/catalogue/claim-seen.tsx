import { Link } from 'react-router';
import type { ClaimOutcome } from '#libs/catalogue';
import { formatNumber, formatPartialDate, path } from '#libs/platform/i18n';
import { useForeign, useLanguage, useT } from '../../kit/language.js';

interface Props {
  outcomes: readonly ClaimOutcome[];
  at: { tenant: string; slug: string };
}

/** What those who use it saw of one result, each linked to what else they told. */
export function ClaimSeen({ outcomes, at }: Props) {
  if (outcomes.length === 0) return null;
  return (
    <ul className="plain-list stack stack-small claim-seen">
      {outcomes.map((outcome) => (
        <Seen key={outcome.useId} outcome={outcome} at={at} />
      ))}
    </ul>
  );
}

/** What was confirmed of an earlier version, and stays with it: the words or the figures changed since. */
export function SeenBefore({ outcomes, at }: Props) {
  const t = useT();
  const language = useLanguage();
  const before = outcomes.filter(({ claim, saw }) => claim === null && saw === 'same');
  if (before.length === 0) return null;
  return (
    <ul className="plain-list stack stack-small quiet claim-seen">
      {before.map(({ useId, tenantName, version }) => (
        <li key={`${useId}-${version}`}>
          <Link to={path(language, 'entryVersion', { ...at, number: String(version) })}>
            {t('catalogue.entry.confirmed_before', { who: tenantName, version })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Seen({ outcome, at }: { outcome: ClaimOutcome; at: Props['at'] }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { saw, tenantName: who, since, value, unit, date, words, useId } = outcome;
  const measured = value === null ? '' : [formatNumber(language, value), unit].filter(Boolean).join(' ');
  return (
    <li>
      <p suppressHydrationWarning>
        <Link to={`${path(language, 'entryUses', at, { use: useId })}#use-${useId}`}>
          {saw === 'same'
            ? t('catalogue.entry.confirmed_since', { who, since: formatPartialDate(language, since.slice(0, 7)) })
            : t('catalogue.entry.seen_other', { who })}
        </Link>
        {measured && (
          <span>
            {' · '}
            {date ? t('catalogue.entry.at_date', { value: measured, date: formatPartialDate(language, date) }) : measured}
          </span>
        )}
      </p>
      {words && (
        <p className="quiet" lang={foreign(outcome.language)}>
          {words}
        </p>
      )}
    </li>
  );
}
