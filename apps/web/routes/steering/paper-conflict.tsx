import { useForeign, useT } from '../../kit/language.js';
import type { Refusal } from '../../problem.js';

const places = ['recommendation', 'background', 'assessment'] as const;
type PaperText = Record<(typeof places)[number], string> & { language: string | null };

/** Two wrote at the same time: what the other one saved beside mine, where they differ. Mine stands in the form below. */
export function PaperConflict({ refusal }: { refusal: Refusal }) {
  const t = useT();
  const foreign = useForeign();
  const theirs = refusal.problem['current'] as PaperText;
  return (
    <section className="stack comparison" aria-labelledby="conflict">
      <h2 id="conflict">{t('catalogue.editor.conflict_title')}</h2>
      <p>{t('catalogue.editor.conflict')}</p>
      {places
        .filter((place) => String(refusal.values[place] ?? '').trim() !== theirs[place])
        .map((place) => (
          <section key={place} className="stack stack-small">
            <h3>{t(`steering.${place}`)}</h3>
            <dl className="two-texts">
              <div>
                <dt>{t('catalogue.editor.theirs')}</dt>
                <dd lang={foreign(theirs.language)}>{theirs[place]}</dd>
              </div>
              <div>
                <dt>{t('catalogue.editor.yours')}</dt>
                <dd>{refusal.values[place]}</dd>
              </div>
            </dl>
          </section>
        ))}
    </section>
  );
}
