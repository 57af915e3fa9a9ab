import { Button } from './button.js';
import { useT } from './language.js';

interface Props {
  action: string;
  label: string;
  value?: string;
  placeholder?: string;
}

export function SearchForm({ action, label, value, placeholder }: Props) {
  const t = useT();
  return (
    <search>
      <form className="search" action={action} method="get">
        <label htmlFor="q" className="visually-hidden">
          {label}
        </label>
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
        <Button>{t('kit.search')}</Button>
      </form>
    </search>
  );
}
