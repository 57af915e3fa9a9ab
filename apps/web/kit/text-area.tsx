import type { ReactNode } from 'react';
import { FieldFrame } from './field-frame.js';
import { useFieldState } from './page-form.js';

interface Props {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  value?: string | null;
  maxLength?: number;
  rows?: number;
  lang?: string;
  placeholder?: string;
}

/** Text of several lines; it grows with what is written where the browser can. */
export function TextArea({ name, label, hint, optional, value, rows = 5, ...rest }: Props) {
  const { id, typed, broken } = useFieldState(name);
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} broken={broken} maxLength={rest.maxLength}>
      {(described) => (
        <textarea {...rest} {...described} id={id} name={name} rows={rows} className="input" defaultValue={typed ?? value ?? ''} />
      )}
    </FieldFrame>
  );
}
