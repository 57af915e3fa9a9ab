import type { Problem } from '../problem.js';
import { useLanguage } from './language.js';
import { fieldProblem, problemMessage } from './problem-message.js';

/** On top of a refused form: what happened, and a link to each field. */
export function ErrorSummary({ problem, fields }: { problem: Problem; fields: Record<string, string> }) {
  const language = useLanguage();
  const broken = Object.entries(problem.fields ?? {});
  return (
    <div className="error-summary" role="alert">
      <h2>{problemMessage(language, problem)}</h2>
      {broken.length > 0 && (
        <ul>
          {broken.map(([name, rules]) => (
            <li key={name}>
              <a href={`#${name}`}>
                {fields[name] ?? name}: {fieldProblem(language, rules)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
