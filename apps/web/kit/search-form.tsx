import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Suggestion } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { Button } from './button.js';
import { useLanguage, useT } from './language.js';
import { Suggestions } from './suggestions.js';
import { useSuggestions } from './use-suggestions.js';

interface Props {
  action: string;
  label: string;
  value?: string;
  placeholder?: string;
}

/** A search field. Where scripts run it is a combobox too (ARIA 1.2): the arrows choose, Enter goes there, Escape closes. */
export function SearchForm({ action, label, value = '', placeholder }: Props) {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const listId = useId();
  const [isAwake, setAwake] = useState(false);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useSuggestions(typed);
  const items = found ?? [];
  const isShown = isOpen && items.length > 0;

  useEffect(() => setAwake(true), []);
  useEffect(() => setActive(-1), [found]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const go = (suggestion: Suggestion) => {
    close();
    setTyped('');
    navigate(addressOf(suggestion, language));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && isShown) {
      // Not also emptying the field, as a browser would.
      event.preventDefault();
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && items.length > 0) {
      event.preventDefault();
      setOpen(true);
      // Past either end one is back in the field.
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(((active + 1 + step + items.length + 1) % (items.length + 1)) - 1);
    } else if (event.key === 'Enter' && isShown && items[active]) {
      event.preventDefault();
      go(items[active]);
    }
  };
  return (
    <search>
      <form className="search" action={action} method="get">
        <label htmlFor="q" className="visually-hidden">
          {label}
        </label>
        <div className="search-field">
          <input
            key={value}
            id="q"
            name="q"
            type="search"
            defaultValue={value}
            placeholder={placeholder}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
            {...(isAwake && {
              role: 'combobox',
              'aria-expanded': isShown,
              'aria-controls': listId,
              'aria-autocomplete': 'list' as const,
              'aria-activedescendant': isShown && active >= 0 ? `${listId}-${active}` : undefined,
              onChange: (event) => {
                setTyped(event.currentTarget.value);
                setOpen(true);
              },
              onKeyDown,
              onBlur: close,
            })}
          />
          {isAwake && <Suggestions id={listId} items={isShown ? items : []} active={active} onChoose={go} />}
          {isAwake && (
            <p className="visually-hidden" role="status">
              {isOpen && found && t('hits.suggestions.count', { count: items.length })}
            </p>
          )}
        </div>
        <Button>{t('kit.search')}</Button>
      </form>
    </search>
  );
}

function addressOf({ kind, text, tenant, slug }: Suggestion, language: ReturnType<typeof useLanguage>): string {
  if (kind === 'entry' && tenant && slug) return path(language, 'entry', { tenant, slug });
  if (kind === 'tenant') return path(language, 'catalogue', null, { tenant });
  return path(language, 'catalogue', null, { q: text });
}
