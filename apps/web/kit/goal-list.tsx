import { Link } from 'react-router';
import { path } from '#libs/platform/i18n';
import { classes } from './classes.js';
import { Goal } from './goal.js';
import { useLanguage } from './language.js';

interface Props {
  goals: readonly number[];
  column?: boolean;
  /** Each goal leads to what the catalogue has about it. */
  linked?: boolean;
}

export function GoalList({ goals, column, linked }: Props) {
  const language = useLanguage();
  return (
    <ul className={classes('goals', column && 'goals-column')}>
      {goals.map((number) => (
        <li key={number}>
          {linked ? (
            <Link to={path(language, 'catalogue', null, { goal: number })}>
              <Goal number={number} />
            </Link>
          ) : (
            <Goal number={number} />
          )}
        </li>
      ))}
    </ul>
  );
}
