import type { MouseEvent } from 'react';
import type { Problem } from '../problem.js';
import { useLanguage } from './language.js';
import { fieldProblem, problemMessage } from './problem-message.js';

interface Props {
  problem: Problem;
  fields: Record<string, string>;
  /** What a field's input is called on the page. */
  idOf: (name: string) => string;
}

/** On top of a refused form: what happened, and a link to each field. */
export function ErrorSummary({ problem, fields, idOf }: Props) {
  const language = useLanguage();
  const broken = Object.entries(problem.fields ?? {});
  return (
    // biome-ignore lint/a11y/noAutofocus: a refused form is read from what is wrong with it, without scripts too
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{problemMessage(language, problem)}</h2>
      {broken.length > 0 && (
        <ul>
          {broken.map(([name, rules]) => (
            <li key={name}>
              <a href={`#${idOf(name)}`} onClick={(event) => toField(event, idOf(name))}>
                {asLabel(fields[name] ?? name)} {fieldProblem(language, rules)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A question has its sign already. */
const asLabel = (name: string) => (/[?.!]$/.test(name) ? name : `${name}:`);

/** With scripts the address stays: with it, what was refused would go from the page. A group's first field stands for the group. */
function toField(event: MouseEvent, id: string): void {
  const found = document.getElementById(id);
  const field = found?.matches('fieldset') ? (found.querySelector<HTMLElement>('input, select, textarea') ?? found) : found;
  if (!field) return;
  event.preventDefault();
  for (let folded = field.closest('details'); folded; folded = folded.parentElement?.closest('details') ?? null) folded.open = true;
  field.focus();
}
