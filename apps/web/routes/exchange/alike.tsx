import { useEffect, useRef, useState } from 'react';
import type { AlikeResponse } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { useScripted } from '../../kit/use-scripted.js';

/** Milliseconds after the last letter. */
const pause = 400;
const fewestLetters = 8;

/**
 * What is like the question that is being written, as far as its writer may see it: asked for while they type, and without scripts shown once
 * before the question is sent (`found`). The links open beside what is written.
 */
export function Alike({ field, found }: { field: string; found: AlikeResponse | null }) {
  const t = useT();
  const isScripted = useScripted();
  const [shown, setShown] = useState(found);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const input = document.getElementById(field) as HTMLInputElement | null;
    if (!input) return;
    let asked = new AbortController();
    const look = async () => {
      asked.abort();
      asked = new AbortController();
      const q = input.value.trim();
      if (q.length < fewestLetters) return setShown(null);
      const answer = await fetch(`/api/v1/alike?q=${encodeURIComponent(q)}`, { signal: asked.signal });
      if (answer.ok) setShown((await answer.json()) as AlikeResponse);
    };
    const wait = () => {
      clearTimeout(timer.current);
      // Broken off by the next letter, or the network is gone: what was shown stays.
      timer.current = setTimeout(() => void look().catch(() => undefined), pause);
    };
    input.addEventListener('input', wait);
    return () => {
      clearTimeout(timer.current);
      asked.abort();
      input.removeEventListener('input', wait);
    };
  }, [field]);
  return (
    <>
      {(isScripted || found) && <input type="hidden" name="looked" value="yes" />}
      <div role="status">
        {shown && shown.threads.length + shown.entries.length > 0 && <Found {...shown} isFirst={found !== null && !isScripted} />}
      </div>
      {found && !isScripted && <p>{t('talk.alike.still')}</p>}
    </>
  );
}

function Found({ threads, entries, isFirst }: AlikeResponse & { isFirst: boolean }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  return (
    <section className="alike stack stack-small" aria-labelledby="alike">
      <h2 id="alike">{isFirst ? t('talk.alike.first') : t('talk.alike.title')}</h2>
      <p className="quiet small">{t('talk.alike.beside')}</p>
      <ul className="plain-list stack stack-small">
        {threads.map(({ id, title, language: written, by, replyCount }) => (
          <li key={id}>
            <a href={path(language, 'thread', { thread: id })} target="_blank" rel="noreferrer" lang={foreign(written)}>
              {title}
            </a>
            <span className="quiet small">
              {' '}
              · {by.tenant.name} · {t('talk.answers', { count: replyCount })}
            </span>
          </li>
        ))}
        {entries.map(({ id, title, language: written, tenant, slug }) => (
          <li key={id}>
            <a href={path(language, 'entry', { tenant: tenant.slug, slug })} target="_blank" rel="noreferrer" lang={foreign(written)}>
              {title}
            </a>
            <span className="quiet small"> · {tenant.name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
