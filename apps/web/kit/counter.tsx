import { useEffect, useState } from 'react';
import { useT } from './language.js';

/** The limit of a field; near it, what is left, which is read out when the writing pauses. Without scripts the limit stands. */
export function Counter({ id, limit }: { id: string; limit: number }) {
  const t = useT();
  const [left, setLeft] = useState(limit);
  const [told, setTold] = useState(limit);
  useEffect(() => {
    const input = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement | null;
    const rest = () => limit - (input?.value.length ?? 0);
    let pause: ReturnType<typeof setTimeout>;
    const write = () => {
      setLeft(rest());
      clearTimeout(pause);
      pause = setTimeout(() => setTold(rest()), 1000);
    };
    setLeft(rest());
    input?.addEventListener('input', write);
    return () => {
      clearTimeout(pause);
      input?.removeEventListener('input', write);
    };
  }, [id, limit]);
  const isNear = (rest: number) => rest <= limit / 5;
  return (
    <>
      <p className="counter" id={`${id}-limit`}>
        {isNear(left) ? t('kit.left', { count: left }) : t('kit.at_most', { limit })}
      </p>
      <span className="visually-hidden" role="status">
        {isNear(told) && t('kit.left', { count: told })}
      </span>
    </>
  );
}
