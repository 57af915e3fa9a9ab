import type { ReactNode } from 'react';
import { classes } from './classes.js';
import { useLanguage, useT } from './language.js';
import { useFieldState } from './page-form.js';
import { fieldProblem } from './problem-message.js';
import type { Option } from './select.js';

interface Props {
  name: string;
  legend: ReactNode;
  options: readonly (Option & { content?: ReactNode })[];
  /** One of them, or any number. */
  type?: 'radio' | 'checkbox';
  chosen?: readonly string[];
  hint?: ReactNode;
  optional?: boolean;
  inline?: boolean;
}

/** Radio buttons or checkboxes under one question. */
export function Choices({ name, legend, options, type = 'radio', chosen = [], hint, optional, inline }: Props) {
  const t = useT();
  const language = useLanguage();
  const { id, typedAll, broken } = useFieldState(name);
  const wrong = broken.length > 0;
  const on = typedAll ?? chosen;
  const described = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className="field" aria-describedby={described || undefined}>
      <legend>
        {legend} {optional && <span className="optional">({t('kit.optional')})</span>}
      </legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p className="error" id={`${id}-error`}>
          {fieldProblem(language, broken)}
        </p>
      )}
      <div className={classes(inline && 'choices-inline')}>
        {options.map((option, index) => (
          <label key={option.value} className="choice">
            <input
              id={index === 0 ? id : undefined}
              type={type}
              name={name}
              value={option.value}
              defaultChecked={on.includes(option.value)}
              aria-invalid={wrong || undefined}
            />
            <span>
              {option.content ?? option.label}
              {option.hint && <span className="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
