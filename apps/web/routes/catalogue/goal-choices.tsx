import { Choices } from '../../kit/choices.js';
import { Goal } from '../../kit/goal.js';
import { useT } from '../../kit/language.js';
import { goals } from './vocabulary.js';

/** The seventeen goals to tick, as the field `goals`. */
export function GoalChoices({ chosen, hint, optional }: { chosen?: readonly number[]; hint?: string; optional?: boolean }) {
  const t = useT();
  return (
    <div className="goal-choices">
      <Choices
        name="goals"
        legend={t('import.place.goals')}
        hint={hint}
        type="checkbox"
        chosen={chosen?.map(String)}
        options={goals.map((goal) => ({ value: String(goal), label: t(`goals.${goal}`), content: <Goal number={goal} /> }))}
        optional={optional}
      />
    </div>
  );
}
