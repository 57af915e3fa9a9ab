import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { isLanguage, languageNames } from '#libs/platform/i18n';
import { GoalList } from './goal-list.js';
import { useLanguage } from './language.js';

interface Props {
  to: string;
  title: ReactNode;
  summary: ReactNode;
  /** The entry's own language; the card says so where it is not the page's. */
  entryLanguage: string;
  kind: string;
  tenant: string;
  goals?: readonly number[];
  /** «approved by …», «in use in 4», «stopped»: Tags. */
  marks?: ReactNode;
  /** Why it is here. */
  note?: ReactNode;
  /** What marks it as made up. */
  example?: string;
}

export function EntryCard({ to, title, summary, entryLanguage, kind, tenant, goals = [], marks, note, example }: Props) {
  const page = useLanguage();
  const foreign = entryLanguage === page ? undefined : entryLanguage;
  return (
    <article className="card">
      <p className="card-meta">
        {kind} · {tenant}
      </p>
      <h3 lang={foreign}>
        <Link to={to}>{title}</Link>
      </h3>
      <p className="card-text" lang={foreign}>
        {summary}
      </p>
      <div className="card-foot">
        {goals.length > 0 && <GoalList goals={goals} column />}
        {marks && <div className="card-marks">{marks}</div>}
        {note && <p className="quiet">{note}</p>}
        {(foreign || example) && (
          <p className="quiet">
            {isLanguage(foreign) && <span lang={foreign}>{languageNames[foreign]}</span>}
            {foreign && example && ' · '}
            {example}
          </p>
        )}
      </div>
    </article>
  );
}
