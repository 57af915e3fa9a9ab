import type { ReactNode } from 'react';
import { useLanguage, useT } from './language.js';
import { fieldProblem } from './problem-message.js';

interface Props {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  broken: string[];
  maxLength?: number;
  children: (described: { 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** Label, hint, limit and error around one input, tied to it for those who hear the page. */
export function FieldFrame({ name, label, hint, optional, broken, maxLength, children }: Props) {
  const t = useT();
  const language = useLanguage();
  const limit = maxLength && maxLength >= 100 && maxLength <= 5000 ? maxLength : null;
  const wrong = broken.length > 0;
  const described = [hint && `${name}-hint`, limit && `${name}-limit`, wrong && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={name}>
        {label} {optional && <span className="optional">({t('kit.optional')})</span>}
      </label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p className="error" id={`${name}-error`}>
          {fieldProblem(language, broken)}
        </p>
      )}
      {children({ 'aria-describedby': described || undefined, 'aria-invalid': wrong || undefined })}
      {limit && (
        <p className="counter" id={`${name}-limit`}>
          {t('kit.at_most', { limit })}
        </p>
      )}
    </div>
  );
}
