import { officialText, targetsOf } from '#libs/platform/i18n';
import { Details } from '../../kit/details.js';
import { Goal } from '../../kit/goal.js';
import { useLanguage, useT } from '../../kit/language.js';
import { useFieldState } from '../../kit/page-form.js';
import { fieldProblem } from '../../kit/problem-message.js';
import { goals as allGoals } from './vocabulary.js';

interface Props {
  /** Those the entry is about: their targets lie open. */
  goals: readonly number[];
  chosen: readonly string[];
}

/** All 169 targets under their goals, to be ticked without knowing a number. */
export function TargetChoices({ goals, chosen }: Props) {
  const t = useT();
  const language = useLanguage();
  const { id, typedAll, broken } = useFieldState('targets');
  const on = typedAll ?? chosen;
  const isOpen = (goal: number) => goals.includes(goal) || targetsOf(goal).some((target) => on.includes(target));
  return (
    <fieldset className="field" id={id} aria-describedby={`${id}-hint`}>
      <legend>
        {t('import.place.targets')} <span className="optional">({t('kit.optional')})</span>
      </legend>
      <p className="hint" id={`${id}-hint`}>
        {t('catalogue.editor.targets_hint')}
      </p>
      {broken.length > 0 && <p className="error">{fieldProblem(language, broken)}</p>}
      {[...allGoals]
        .sort((one, other) => Number(isOpen(other)) - Number(isOpen(one)) || one - other)
        .map((goal) => (
          <Details key={goal} summary={<Goal number={goal} />} open={isOpen(goal)}>
            <div>
              {targetsOf(goal).map((target) => (
                <label key={target} className="choice">
                  <input type="checkbox" name="targets" value={target} defaultChecked={on.includes(target)} />
                  <span>
                    <b>{target}</b> {t(`targets.${target}`)}
                  </span>
                </label>
              ))}
            </div>
            <p className="small">
              <a href={officialText(goal)} hrefLang="en" rel="external">
                {t('catalogue.entry.official_text')}
              </a>
            </p>
          </Details>
        ))}
    </fieldset>
  );
}
