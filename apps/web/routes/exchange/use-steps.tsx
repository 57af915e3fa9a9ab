import type { AdoptionStepResponse } from '#libs/exchange';
import { formatDate } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';

/** What was told, the latest first: for the municipality's own people. */
export function UseSteps({ steps, lang }: { steps: readonly AdoptionStepResponse[]; lang: string }) {
  const t = useT();
  const language = useLanguage();
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t('use.history')}</h2>
      <ul className="uses plain-list">
        {steps.map((step) => (
          <li key={String(step.recordedAt)}>
            <div className="stack stack-small">
              <p suppressHydrationWarning>
                {t('use.history_line', {
                  state: t(`adoption.state.${step.state}`),
                  day: formatDate(language, `${step.since}T12:00:00Z`),
                  version: step.version,
                })}
                {step.recordedBy && <span className="quiet"> · {t('use.history_by', { name: step.recordedBy })}</span>}
              </p>
              {step.words && <p lang={lang === language ? undefined : lang}>{step.words}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
