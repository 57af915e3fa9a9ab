import { Details } from '../../kit/details.js';
import { useT } from '../../kit/language.js';
import { Prose } from '../../kit/prose.js';
import { When } from '../../kit/when.js';

export interface EarlierShown {
  title: string | null;
  html: string;
  until: Date | string;
}

/** What a post said before it was changed. */
export function EarlierWords({ earlier, lang }: { earlier: readonly EarlierShown[]; lang: string }) {
  const t = useT();
  if (earlier.length === 0) return null;
  return (
    <Details summary={t('talk.history')} open>
      {earlier.map(({ title, html, until }) => (
        <div key={String(until)} className="stack stack-small">
          <p className="quiet small">
            {t('talk.history_until')} <When at={until} />
          </p>
          {title && (
            <p lang={lang}>
              <strong>{title}</strong>
            </p>
          )}
          <Prose html={html} lang={lang} />
        </div>
      ))}
    </Details>
  );
}
