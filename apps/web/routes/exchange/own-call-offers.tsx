import { Link } from 'react-router';
import type { OwnCallOffer } from '#libs/exchange';
import { formatDate, path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Pagination } from '../../kit/pagination.js';

interface Props {
  offers: { items: OwnCallOffer[]; nextCursor: string | null };
  isFirst: boolean;
  /** The reader comes from the mail that asks. */
  asksToRenew: boolean;
  result: unknown;
}

/** Where one can be called, and until when; one button for all of them. What one reads no more is stopped here: it has no page. */
export function OwnCallOffers({ offers, isFirst, asksToRenew, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  return (
    <section aria-labelledby="own" className="stack">
      <h2 id="own">{t('call.own_list')}</h2>
      <ul className="waiting plain-list">
        {offers.items.map(({ entryId, entry, perMonth, until, hasEnded }) => {
          const day = formatDate(language, `${until}T12:00:00Z`);
          return (
            <li key={entryId}>
              <div>
                <h3>
                  {entry ? (
                    <Link to={path(language, 'callMe', entry)} lang={foreign(entry.language)}>
                      {entry.title}
                    </Link>
                  ) : (
                    t('call.entry_gone')
                  )}
                </h3>
                <p className="quiet small" suppressHydrationWarning>
                  {hasEnded ? t('call.own_ended', { day }) : t('call.own_until', { count: perMonth, day })}
                </p>
              </div>
              {!entry && (
                <PageForm intent="stop" result={result} className="inline">
                  <input type="hidden" name="entry" value={entryId} />
                  <Button weight="quiet">{t('call.stop')}</Button>
                </PageForm>
              )}
            </li>
          );
        })}
      </ul>
      <Pagination
        next={offers.nextCursor && `${path(language, 'calls', null, { offers: offers.nextCursor })}#own`}
        first={isFirst ? null : `${path(language, 'calls')}#own`}
      />
      <PageForm intent="renew" result={result}>
        <Button weight={asksToRenew ? 'primary' : 'secondary'}>{t('call.renew')}</Button>
      </PageForm>
    </section>
  );
}
