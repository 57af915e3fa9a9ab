import type { ReactNode } from 'react';
import { useLanguage } from './language.js';
import { useFieldState } from './page-form.js';
import { fieldProblem } from './problem-message.js';

interface Props {
  name: string;
  label: ReactNode;
  hint?: string;
  value?: string;
  checked?: boolean;
}

/** One yes or no. */
export function Checkbox({ name, label, hint, value = 'yes', checked }: Props) {
  const { id, typedAll, broken } = useFieldState(name);
  const language = useLanguage();
  const error = broken.length > 0 ? `${id}-error` : undefined;
  return (
    <>
      {/* Beside its label: in it, it would be part of what the box is called. */}
      {error && (
        <p className="error" id={error}>
          {fieldProblem(language, broken)}
        </p>
      )}
      <label className="choice">
        <input
          id={id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={typedAll ? typedAll.includes(value) : checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error}
        />
        <span>
          {label}
          {hint && <span className="hint quiet small">{hint}</span>}
        </span>
      </label>
    </>
  );
}
