import { Button, ButtonLink } from './button.js';
import { useT } from './language.js';

interface Props {
  /** Of the query parameter. */
  name?: string;
  label: string;
  value: string;
  maxLength: number;
  /** What else the address says. */
  beside?: Record<string, string>;
  /** Leads back to the whole list, once something was looked for. */
  all?: { to: string; label: string };
}

/** Narrows the list below it to what somebody looks for, on the page's own address. */
export function FindForm({ name = 'q', label, value, maxLength, beside = {}, all }: Props) {
  const t = useT();
  const id = `find-${name}`;
  return (
    <search>
      <form method="get" className="row">
        {Object.entries(beside).map(([key, said]) => (
          <input key={key} type="hidden" name={key} value={said} />
        ))}
        <label htmlFor={id} className="visually-hidden">
          {label}
        </label>
        <input
          id={id}
          name={name}
          type="search"
          className="input find-words"
          defaultValue={value}
          placeholder={label}
          maxLength={maxLength}
          autoComplete="off"
          enterKeyHint="search"
        />
        <Button weight="secondary">{t('kit.search')}</Button>
        {all && value && (
          <ButtonLink to={all.to} weight="quiet">
            {all.label}
          </ButtonLink>
        )}
      </form>
    </search>
  );
}
