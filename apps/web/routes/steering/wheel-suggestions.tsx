import { Link } from 'react-router';
import { path } from '#libs/platform/i18n';
import type { WheelQuarter } from '#libs/steering';
import { useForeign, useLanguage, useT } from '../../kit/language.js';

/** What the committee was given of others' experience, and what is suggested for it, each with why this committee. */
export function WheelSuggestions({ found: { used, suggestions, committee, treatment } }: { found: WheelQuarter }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const told = treatment !== null && treatment.status !== 'planned';
  const rows = [...used.map((entry) => ({ entry, why: '' })), ...suggestions.filter(({ entry }) => !treatment?.entries.includes(entry.id))];
  if (told && rows.length === 0) return null;
  return (
    <section aria-labelledby="suggested" className="stack">
      <h2 id="suggested">{told ? t('wheel.form.entries') : t('wheel.suggested')}</h2>
      {rows.length === 0 && <p className="quiet">{t('wheel.no_suggestions')}</p>}
      <ul className="stack stack-small plain-list">
        {rows.map(({ entry, why }) => (
          <li key={entry.id}>
            <Link to={path(language, 'entry', { tenant: entry.tenant, slug: entry.slug })} lang={foreign(entry.language)}>
              {entry.title}
            </Link>{' '}
            <span className="quiet">· {entry.tenantName}</span>
            {why && <p lang={foreign(committee.language)}>{why}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
