import type { HandoverViewResponse } from '#libs/identity';
import { useForeign, useT } from '../../kit/language.js';

type Things = HandoverViewResponse['held'][number]['first'];

/** What somebody looks after, by its titles; how many more there are below. */
export function HeldThings({ things, count }: { things: Things; count: number }) {
  const t = useT();
  const foreign = useForeign();
  return (
    <ul>
      {things.map(({ id, title, language }) => (
        <li key={id} lang={language ? foreign(language) : undefined}>
          {title}
        </li>
      ))}
      {count > things.length && <li className="quiet">{t('handover.more', { count: count - things.length })}</li>}
    </ul>
  );
}
