import type { Suggestion } from '#libs/catalogue';
import { useForeign, useT } from './language.js';

interface Props {
  id: string;
  items: readonly Suggestion[];
  /** Its place in `items`, or -1. */
  active: number;
  onChoose: (suggestion: Suggestion) => void;
}

/** The list below a search field, by kind. The field keeps the focus: it says which option is meant. */
export function Suggestions({ id, items, active, onChoose }: Props) {
  const t = useT();
  const foreign = useForeign();
  const groups = [
    { kind: 'concept', label: t('hits.suggestions.concept') },
    { kind: 'entry', label: t('hits.suggestions.entry') },
    { kind: 'tenant', label: t('hits.suggestions.tenant') },
  ] as const;
  return (
    <div id={id} role="listbox" aria-label={t('hits.suggestions.label')} className="suggestions" hidden={items.length === 0}>
      {groups.map(({ kind, label }) => {
        const own = items.flatMap((item, place) => (item.kind === kind ? [{ item, place }] : []));
        if (own.length === 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped, not fields of a form.
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <p id={`${id}-${kind}`} className="suggestions-kind" role="presentation">
              {label}
            </p>
            {own.map(({ item, place }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the field, which names the active option.
              <div
                key={place}
                id={`${id}-${place}`}
                role="option"
                tabIndex={-1}
                aria-selected={place === active}
                className="suggestion"
                lang={foreign(item.language)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(item)}
              >
                {item.text}
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}
