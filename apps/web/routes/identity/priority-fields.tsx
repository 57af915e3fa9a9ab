import type { Priority } from '#libs/identity';
import { Field } from '../../kit/field.js';
import { type Translate, useT } from '../../kit/language.js';
import { Select } from '../../kit/select.js';
import { mostPriorities } from './read-settings.js';

const rows = Array.from({ length: mostPriorities }, (_, index) => index);
const goals = Array.from({ length: 17 }, (_, index) => index + 1);

export function priorityNames(t: Translate): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((row) => [
      [`priorities.${row}.goal`, t('identity.settings.priority_goal', { number: row + 1 })],
      [`priorities.${row}.text`, t('identity.settings.priority_text', { number: row + 1 })],
    ]),
  );
}

/** What the municipality works on first: a goal and a sentence, in its own language. */
export function PriorityFields({ priorities, language }: { priorities: readonly Priority[]; language: string }) {
  const t = useT();
  const names = priorityNames(t);
  return (
    <section className="stack" aria-labelledby="priorities">
      <h2 id="priorities">{t('identity.settings.priorities')}</h2>
      <p className="quiet">{t('identity.settings.priorities_hint')}</p>
      {rows.map((row) => (
        <div key={row} className="priority">
          <Select
            name={`priorities.${row}.goal`}
            label={names[`priorities.${row}.goal`] ?? ''}
            value={priorities[row] ? String(priorities[row].goal) : ''}
            none={t('identity.settings.priority_none')}
            options={goals.map((goal) => ({ value: String(goal), label: `${goal} ${t(`goals.${goal}`)}` }))}
          />
          <Field
            name={`priorities.${row}.text`}
            label={names[`priorities.${row}.text`] ?? ''}
            value={priorities[row]?.text}
            lang={language}
            maxLength={300}
          />
        </div>
      ))}
    </section>
  );
}
