import { classes } from './classes.js';
import { Goal } from './goal.js';

interface Props {
  goals: readonly number[];
  column?: boolean;
  /** Swatch and number alone are shown; the names are still read out. */
  short?: boolean;
}

export function GoalList({ goals, column, short }: Props) {
  return (
    <ul className={classes('goals', column && 'goals-column')}>
      {goals.map((number) => (
        <li key={number}>
          <Goal number={number} short={short} />
        </li>
      ))}
    </ul>
  );
}
