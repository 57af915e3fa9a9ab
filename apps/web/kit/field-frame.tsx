import type { ReactNode } from 'react';
import { Counter } from './counter.js';
import { useLanguage, useT } from './language.js';
import { fieldProblem } from './problem-message.js';

interface Props {
  id: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  broken: string[];
  maxLength?: number;
  children: (described: { 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** Label, hint, limit and error around one input, tied to it for those who hear the page. */
export function FieldFrame({ id, label, hint, optional, broken, maxLength, children }: Props) {
  const t = useT();
  const language = useLanguage();
  const limit = maxLength && maxLength >= 100 && maxLength <= 5000 ? maxLength : null;
  const wrong = broken.length > 0;
  const described = [hint && `${id}-hint`, limit && `${id}-limit`, wrong && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {optional && <span className="optional">({t('kit.optional')})</span>}
      </label>
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
      {children({ 'aria-describedby': described || undefined, 'aria-invalid': wrong || undefined })}
      {limit && <Counter id={id} limit={limit} />}
    </div>
  );
}
