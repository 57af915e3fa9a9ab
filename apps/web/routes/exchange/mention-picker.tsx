import { useRef, useState } from 'react';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useT } from '../../kit/language.js';
import { useScripted } from '../../kit/use-scripted.js';

interface Found {
  token: string;
  name: string;
  about: string | null;
}

/** Puts somebody's name into the text that is being written, of a network or of the one that is chosen beside it; without scripts it says how to do that by hand. */
export function MentionPicker({ network, field }: { network: string | (() => string); field: string }) {
  const t = useT();
  const isScripted = useScripted();
  const [found, setFound] = useState<Found[] | null>(null);
  const last = useRef('');
  const ask = async (q: string) => {
    last.current = q;
    if (q.trim().length < 2) return setFound(null);
    const answer = await fetch(
      `/api/v1/networks/${typeof network === 'string' ? network : network()}/mentionable?q=${encodeURIComponent(q)}`,
    ).catch(() => null);
    const items = answer?.ok ? ((await answer.json()) as { items: Found[] }).items : [];
    // An answer that took longer than the next one's is for nobody.
    if (last.current === q) setFound(items);
  };
  return (
    <Details summary={t('talk.mention')}>
      <p className="hint">{t('talk.mention_hint')}</p>
      {isScripted && (
        <>
          <label className="stack stack-small" htmlFor={`${field}-mention`}>
            {t('talk.mention_search')}
          </label>
          <input
            id={`${field}-mention`}
            className="input"
            type="search"
            maxLength={60}
            autoComplete="off"
            onChange={(event) => void ask(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
          <div className="row" role="status">
            {found?.length === 0 && <p>{t('talk.mention_none')}</p>}
            {found?.map(({ token, name, about }) => (
              <Button key={token} type="button" weight="secondary" small onClick={() => insert(field, token)}>
                {about ? `${name}, ${about}` : name}
              </Button>
            ))}
          </div>
        </>
      )}
    </Details>
  );
}

/** Where the writer is in the text, and on from there. */
function insert(field: string, token: string): void {
  const area = document.getElementById(field) as HTMLTextAreaElement | null;
  if (!area) return;
  const { selectionStart, selectionEnd, value } = area;
  const before = value.slice(0, selectionStart);
  const said = `${before && !/\s$/.test(before) ? ' ' : ''}${token} `;
  area.setRangeText(said, selectionStart, selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
  area.focus();
}
