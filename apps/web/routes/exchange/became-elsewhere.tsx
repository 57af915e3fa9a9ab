import { Link } from 'react-router';
import type { AdoptionResponse, UseLesson, UseSumResponse } from '#libs/exchange';
import { formatList, path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { UseLessons } from './use-lessons.js';
import { UseSum } from './use-sum.js';
import { UseTable } from './use-table.js';

interface Props {
  /** The latest of them. */
  uses: readonly AdoptionResponse[];
  sum: UseSumResponse;
  /** What was learned where it was stopped or declined. */
  lessons: readonly UseLesson[];
  /** Countries in which somebody considers it: for those whose entry it is. */
  considered: readonly string[];
  at: { tenant: string; slug: string };
  /** There are more than these. */
  isMore: boolean;
  /** The editor of an entry that the reader writes. */
  editor: string | null;
}

/** Who took it up, what they changed, and who looked and declined: nothing where nobody told. */
export function BecameElsewhere({ uses, sum, lessons, considered, at, isMore, editor }: Props) {
  const t = useT();
  const language = useLanguage();
  if (uses.length + considered.length === 0) return null;
  const all = Object.values(sum.states).reduce((count, one) => count + one, 0);
  return (
    <section className="stack elsewhere" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('exchange.elsewhere')}</h2>
      {uses.length > 0 && <UseSum sum={sum} />}
      {uses.length > 0 && <UseTable uses={uses} lessonsApart />}
      {considered.length > 0 && (
        <p className="quiet" suppressHydrationWarning>
          {t('use.considered', {
            countries: formatList(
              language,
              considered.map((country) => t(`exchange.country.${country}`)),
            ),
          })}
        </p>
      )}
      {isMore && (
        <p>
          <Link to={path(language, 'entryUses', at)}>{t('use.all', { count: all })}</Link>
        </p>
      )}
      <UseLessons lessons={lessons} editor={editor} />
    </section>
  );
}
