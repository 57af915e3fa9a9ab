import { useT } from '../../kit/language.js';
import { goals } from '../catalogue/vocabulary.js';

/** One goal, or any, in a form of filters. */
export function GoalFilter({ chosen }: { chosen: string }) {
  const t = useT();
  return (
    <label>
      {t('help.filter_goal')}
      <select name="goal" className="input" defaultValue={chosen}>
        <option value="">{t('help.any_goal')}</option>
        {goals.map((number) => (
          <option key={number} value={number}>
            {number} {t(`goals.${number}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
