import { Link } from 'react-router';
import { nameIn, path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { CopyAddress } from '../../kit/copy-address.js';
import { Details } from '../../kit/details.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Pagination } from '../../kit/pagination.js';
import { type PageProps, page } from '../../page.js';
import { GatheringRows } from './gathering-rows.js';

export const loader = page(async ({ services, actor, param, query, language, publicUrl }) => {
  const [after, before] = [query.get('after') ?? undefined, query.get('before') ?? undefined];
  const slug = param('network');
  const [network, ahead, past] = await Promise.all([
    services.networks.bySlug(actor, slug),
    before === undefined ? services.gatherings.list(actor, slug, { cursor: after }) : null,
    after === undefined ? services.gatherings.list(actor, slug, { when: 'past', cursor: before, limit: 10 }) : null,
  ]);
  return {
    network,
    ahead,
    past,
    isFirst: after === undefined && before === undefined,
    mayArrange: services.gatherings.mayArrange(actor, slug),
    calendar: `${publicUrl}/feeds/networks/${slug}/gatherings.ics?language=${language}`,
    isSignedIn: actor.personId !== null,
  };
});

export default function GatheringList({ loaderData }: PageProps<typeof loader>) {
  const { network, ahead, past, isFirst, mayArrange, calendar, isSignedIn } = loaderData;
  const t = useT();
  const language = useLanguage();
  const at = { network: network.slug };
  const list = path(language, 'gatherings', at);
  return (
    <Page
      title={t('gathering.title')}
      trail={[{ to: path(language, 'network', at), label: nameIn(language, network.names) }]}
      lead={t('gathering.list_lead')}
    >
      <div className="stack stack-large">
        {mayArrange && (
          <p>
            <ButtonLink to={path(language, 'newGathering', at)}>{t('gathering.new')}</ButtonLink>
          </p>
        )}
        {ahead && (
          <section aria-labelledby="ahead" className="stack">
            <h2 id="ahead">{t('gathering.ahead')}</h2>
            {ahead.items.length > 0 ? (
              <GatheringRows gatherings={ahead.items} isAhead />
            ) : (
              <EmptyState title={t('gathering.none_ahead')}>
                <p>{mayArrange ? t('gathering.none_ahead_arrange') : t('gathering.none_ahead_text')}</p>
              </EmptyState>
            )}
            <Pagination
              next={ahead.nextCursor && path(language, 'gatherings', at, { after: ahead.nextCursor })}
              first={isFirst ? null : list}
            />
          </section>
        )}
        {past && past.items.length > 0 && (
          <section aria-labelledby="past" className="stack">
            <h2 id="past">{t('gathering.past')}</h2>
            <GatheringRows gatherings={past.items} isAhead={false} />
            <Pagination
              next={past.nextCursor && path(language, 'gatherings', at, { before: past.nextCursor })}
              first={isFirst ? null : list}
            />
          </section>
        )}
        <Details summary={t('feed.network')}>
          <CopyAddress id="network-calendar" label={t('feed.network_address')} hint={t('feed.network_text')} address={calendar} />
          {isSignedIn && (
            <p>
              <Link to={`${path(language, 'account')}#calendar`}>{t('feed.own_link')}</Link>
            </p>
          )}
        </Details>
      </div>
    </Page>
  );
}
