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
              <a href={`#${idOf(name)}`}>
                {fields[name] ?? name}: {fieldProblem(language, rules)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
