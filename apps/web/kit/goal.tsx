import { useT } from './language.js';

/** A goal as swatch, number and name; nothing is ever written on its colour. */
export function Goal({ number }: { number: number }) {
  const t = useT();
  const name = t(`goals.${number}`);
  return (
    <span className="goal">
      <svg className={`goal-${number}`} viewBox="0 0 14 14" aria-hidden="true">
        <rect width="14" height="14" />
      </svg>
      <span className="goal-number">{number} </span>
      <span>{name}</span>
    </span>
  );
}
