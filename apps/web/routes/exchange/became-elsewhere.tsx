import { Link } from 'react-router';
import type { AdoptionResponse, UseSumResponse } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { UseSum } from './use-sum.js';
import { UseTable } from './use-table.js';

interface Props {
  /** The latest of them. */
  uses: readonly AdoptionResponse[];
  sum: UseSumResponse;
  at: { tenant: string; slug: string };
  /** There are more than these. */
  isMore: boolean;
  /** The editor of an entry that the reader writes. */
  editor: string | null;
}

/** Who took it up, what they changed, and who looked and declined: nothing where nobody told. */
export function BecameElsewhere({ uses, sum, at, isMore, editor }: Props) {
  const t = useT();
  const language = useLanguage();
  if (uses.length === 0) return null;
  const all = Object.values(sum.states).reduce((count, one) => count + one, 0);
  const isLesson = uses.some(({ state, learned }) => state === 'stopped' && learned !== '');
  return (
    <section className="stack elsewhere" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('exchange.elsewhere')}</h2>
      <UseSum sum={sum} />
      <UseTable uses={uses} />
      {isMore && (
        <p>
          <Link to={path(language, 'entryUses', at)}>{t('use.all', { count: all })}</Link>
        </p>
      )}
      {isLesson && editor && (
        <p className="quiet small">
          <strong>{t('use.stopped')}.</strong> {t('use.stopped_hint')} <Link to={editor}>{t('use.write_it_in')}</Link>
        </p>
      )}
    </section>
  );
}
