import { redirect } from 'react-router';
import { nameIn, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Tag } from '../../kit/tag.js';
import { type PageProps, page } from '../../page.js';
import { FollowForm } from '../digest/follow-form.js';
import { NextGathering } from '../exchange/next-gathering.js';
import { AcceptCharter } from './accept-charter.js';
import { Bodies } from './bodies.js';
import { Charter } from './charter.js';
import { EntryCards } from './entry-cards.js';
import { Members } from './members.js';
import { PlaceHead } from './place-head.js';

export const loader = page(async ({ services, actor, language, param, query }) => {
  const network = await services.networks.page(actor, param('network'));
  const members = network.tenants.filter(({ joinedAt }) => joinedAt !== null).map(({ slug }) => slug);
  // Where an entry stands besides being public is known inside alone: outside, what its members made public.
  const shown = network.isInside ? { network: network.slug } : { tenant: members.slice(0, 20) };
  const [bodies, gatherings, kept, entries, following] = await Promise.all([
    services.bodies.bodiesOf(actor, { networkId: network.id }),
    services.gatherings.list(actor, network.slug, { limit: 1 }),
    services.commitments.kept(actor, network.slug),
    members.length > 0 ? services.entryLists.list(actor, { ...shown, limit: 6 }, language) : null,
    network.isInside ? services.subscriptions.isFollowing(actor, { kind: 'network', subject: network.slug }) : null,
  ]);
  return {
    network,
    bodies,
    gatherings: gatherings.items,
    kept,
    following,
    entries: entries?.items ?? [],
    shown,
    accepted: query.get('accepted'),
  };
});

export const action = form(async ({ services, actor, param, text, language }) => {
  const [network, tenant] = [param('network'), text('tenant')];
  await services.networks.acceptCharter(actor, network, { tenant, version: Number(text('version')) });
  throw redirect(path(language, 'network', { network }, { accepted: tenant }));
});

export default function Network({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { network, bodies, gatherings, kept, following, entries, shown } = loaderData;
  const board = bodies.find(({ kind }) => kind === 'steering_group');
  const joined = network.tenants.filter(({ joinedAt }) => joinedAt !== null);
  const accepted = joined.find(({ slug }) => slug === loaderData.accepted);
  return (
    <>
      <PlaceHead
        title={nameIn(language, network.names)}
        kicker={
          <>
            {t('places.network.kicker')} {network.isExample && <Tag>{t('places.network.example')}</Tag>}
          </>
        }
        lead={nameIn(language, network.purposes)}
      >
        {network.isInside && board && (
          <ButtonLink weight="secondary" to={path(language, 'body', { body: board.slug })}>
            {t('places.network.board')}
          </ButtonLink>
        )}
        {network.isInside && (
          <ButtonLink weight="secondary" to={path(language, 'threads', { network: network.slug })}>
            {t('talk.newest')}
          </ButtonLink>
        )}
        {network.isInside && (
          <ButtonLink weight="secondary" to={path(language, 'announcements', { network: network.slug })}>
            {t('announcement.title')}
          </ButtonLink>
        )}
        {network.mayInvite && (
          <ButtonLink weight="quiet" to={path(language, 'networkWords', { network: network.slug })}>
            {t('thesaurus.network.title')}
          </ButtonLink>
        )}
        {network.mayInvite && (
          <ButtonLink weight="quiet" to={path(language, 'sponsor', { network: network.slug })}>
            {t('identity.sponsor.title')}
          </ButtonLink>
        )}
        {network.isInside && (
          <FollowForm kind="network" subject={network.slug} what={nameIn(language, network.names)} following={following} />
        )}
      </PlaceHead>
      <div className="container page with-aside">
        <div className="stack stack-large">
          {accepted && <Notice kind="success" title={t('places.network.joined', { tenant: accepted.name })} live />}
          <AcceptCharter network={network} result={actionData} />
          <Charter network={network} />
          <section aria-labelledby="entries" className="stack">
            <h2 id="entries">{network.isInside ? t('places.network.entries') : t('places.network.public_entries')}</h2>
            {entries.length > 0 ? (
              <EntryCards entries={entries} />
            ) : (
              <EmptyState title={t('places.network.no_entries')}>
                {network.isInside && <ButtonLink to={path(language, 'share')}>{t('kit.nav.share')}</ButtonLink>}
              </EmptyState>
            )}
            {entries.length > 0 && (
              <p>
                <ButtonLink weight="secondary" to={path(language, 'catalogue', null, shown)}>
                  {t('places.network.all_entries')}
                </ButtonLink>
              </p>
            )}
          </section>
          <Bodies
            bodies={bodies}
            title={t('places.network.bodies')}
            toNew={network.mayInvite && path(language, 'newNetworkBody', { network: network.slug })}
          />
        </div>
        <aside className="stack place-aside">
          <NextGathering network={network.slug} gatherings={gatherings} kept={kept} isInside={network.isInside} />
          <Members network={network} />
        </aside>
      </div>
    </>
  );
}
