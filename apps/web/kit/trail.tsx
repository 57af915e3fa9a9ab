import { Link } from 'react-router';
import { useT } from './language.js';

export interface TrailStep {
  to: string;
  label: string;
  /** Where it is not the page's. */
  lang?: string;
}

/** The pages above this one, the widest first. */
export function Trail({ steps }: { steps: readonly TrailStep[] }) {
  const t = useT();
  return (
    <nav aria-label={t('kit.trail')}>
      <ol className="trail plain-list">
        {steps.map(({ to, label, lang }) => (
          <li key={to}>
            <Link to={to} lang={lang}>
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
