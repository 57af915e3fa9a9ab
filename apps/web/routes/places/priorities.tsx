import type { Priority } from '#libs/identity';
import { Goal } from '../../kit/goal.js';
import { useLanguage, useT } from '../../kit/language.js';

/** What it works towards first: each a goal, and a sentence in its own words and language. */
export function Priorities({ priorities, lang }: { priorities: readonly Priority[]; lang: string }) {
  const t = useT();
  const page = useLanguage();
  if (priorities.length === 0) return null;
  return (
    <section aria-labelledby="priorities" className="stack">
      <h2 id="priorities">{t('places.priorities')}</h2>
      <ul className="priorities plain-list">
        {priorities.map(({ goal, text }) => (
          <li key={`${goal} ${text}`}>
            <Goal number={goal} />
            <p lang={lang === page ? undefined : lang}>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
