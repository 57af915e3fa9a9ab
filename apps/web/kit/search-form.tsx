import { Button } from './button.js';
import { useT } from './language.js';

interface Props {
  action: string;
  label: string;
  value?: string;
  placeholder?: string;
}

/** As many suggestions as there can be: how many there are is said in words. */
const mostSuggestions = 20;

/** A search field; where scripts run, public/reading.js makes it a combobox with what these words name. */
export function SearchForm({ action, label, value = '', placeholder }: Props) {
  const t = useT();
  const words = {
    label: t('hits.suggestions.label'),
    kinds: { concept: t('hits.suggestions.concept'), entry: t('hits.suggestions.entry'), tenant: t('hits.suggestions.tenant') },
    counts: Array.from({ length: mostSuggestions + 1 }, (_, count) => t('hits.suggestions.count', { count })),
  };
  return (
    <search>
      <form className="search" action={action} method="get" data-suggests={JSON.stringify(words)}>
        <label htmlFor="q" className="visually-hidden">
          {label}
        </label>
        <div className="search-field">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={value}
            placeholder={placeholder}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
          />
        </div>
        <Button>{t('kit.search')}</Button>
      </form>
    </search>
  );
}
