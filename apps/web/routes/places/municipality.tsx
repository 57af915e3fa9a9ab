import type { TenantFace } from '#libs/identity';
import { formatNumber, path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { type Translate, useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { TenantColours } from '../../kit/tenant-colours.js';
import { type PageProps, page } from '../../page.js';
import { tenantColours } from '../../tenant-colours.server.js';
import { CollectionShelf } from '../catalogue/collection-cards.js';
import { FollowForm } from '../digest/follow-form.js';
import { HelpOfMunicipality } from '../exchange/help-section.js';
import { PartnershipsSection } from '../exchange/partnerships-section.js';
import { ProjectsSection } from '../exchange/projects-section.js';
import { TenantTabs } from '../identity/tenant-tabs.js';
import { Bodies } from './bodies.js';
import { EntryCards } from './entry-cards.js';
import { MunicipalitiesLike, MunicipalityFacts, PeopleToAsk } from './municipality-aside.js';
import { MunicipalityForPrograms } from './municipality-for-programs.js';
import { PlaceHead } from './place-head.js';
import { Priorities } from './priorities.js';
import { Succession } from './succession.js';
import { UsedFromOthers } from './used-from-others.js';

export const loader = page(async ({ services, actor, language, param }) => {
  const place = await services.tenants.page(actor, param('tenant'));
  const { id, slug, colour } = place.tenant;
  const [partnerships, projects, alike, bodies, uses, entries, collections, following, people, needs, offers] = await Promise.all([
    services.partnershipReading.list(actor, { tenant: slug, limit: 6 }),
    services.projectReading.list(actor, { tenant: slug, limit: 4 }),
    services.tenants.alike(actor, id),
    services.bodies.bodiesOf(actor, { tenantId: id }),
    services.uses.ofTenant(actor, id),
    services.entryLists.list(actor, { tenant: slug, limit: 6 }, language),
    services.collections.list(actor, { tenant: slug, limit: 4 }),
    services.subscriptions.isFollowing(actor, { kind: 'tenant', subject: slug }),
    actor.personId ? services.people.toAsk(actor, id) : [],
    services.helpReading.list(actor, { side: 'need', tenant: slug, limit: 3 }),
    services.helpReading.list(actor, { side: 'offer', tenant: slug, limit: 3 }),
  ]);
  return {
    ...{ place, alike, bodies, uses, following, people },
    needs: needs.items,
    offers: offers.items,
    projects: projects.items,
    partnerships: partnerships.items,
    mayBeginProject: services.projectReading.mayBegin(actor, id),
    entries: entries.items,
    collections: collections.items,
    hasMore: entries.nextCursor !== null,
    isOwn: actor.tenantIds.includes(id),
    mayManage: services.people.mayManage(actor, id),
    colours: tenantColours(colour),
  };
});

export default function Municipality({ loaderData }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  const { place, entries, bodies, uses, following, people, alike, isOwn, mayManage } = loaderData;
  const { tenant } = place;
  return (
    <>
      <TenantColours css={loaderData.colours} />
      <MunicipalityForPrograms tenant={tenant} />
      <PlaceHead
        title={tenant.name}
        kicker={
          <>
            {t(`places.kind.${tenant.kind}`)} · {t(`places.country.${tenant.country}`)}{' '}
            {tenant.isExample && <Tag>{t('places.example')}</Tag>}
          </>
        }
        lead={sizeInWords(t, language, tenant)}
        description={t('places.description', { name: tenant.name })}
      >
        <FollowForm kind="tenant" subject={tenant.slug} what={tenant.name} following={following} />
        {tenant.mailbox && (
          <a className="button button-secondary" href={`mailto:${tenant.mailbox}`}>
            {t('places.write_to', { name: tenant.name })}
          </a>
        )}
      </PlaceHead>
      {isOwn && (
        <div className="container place-tabs">
          <TenantTabs tenant={tenant.slug} current="municipality" manages={mayManage} />
        </div>
      )}
      <div className="container page with-aside">
        <div className="stack stack-large">
          <Succession place={place} />
          <Priorities priorities={tenant.priorities} lang={tenant.language} />
          <CollectionShelf title={t('collection.of', { name: tenant.name })} collections={loaderData.collections} />
          <section aria-labelledby="entries" className="stack">
            <h2 id="entries">{t('places.entries')}</h2>
            {entries.length > 0 ? (
              <EntryCards entries={entries} />
            ) : (
              <EmptyState title={t('places.no_entries', { name: tenant.name })}>
                {isOwn ? (
                  <>
                    <p>{t('catalogue.share.from_nothing_text')}</p>
                    <ButtonLink to={path(language, 'share')}>{t('kit.nav.share')}</ButtonLink>
                  </>
                ) : (
                  <ButtonLink weight="secondary" to={path(language, 'catalogue')}>
                    {t('places.to_catalogue')}
                  </ButtonLink>
                )}
              </EmptyState>
            )}
            {loaderData.hasMore && (
              <p>
                <ButtonLink weight="secondary" to={path(language, 'catalogue', null, { tenant: tenant.slug })}>
                  {t('places.all_entries', { name: tenant.name })}
                </ButtonLink>
              </p>
            )}
          </section>
          <HelpOfMunicipality needs={loaderData.needs} offers={loaderData.offers} />
          <ProjectsSection
            title={t('project.of', { name: tenant.name })}
            projects={loaderData.projects}
            tenant={tenant.slug}
            mayBegin={loaderData.mayBeginProject}
          />
          <PartnershipsSection partnerships={loaderData.partnerships} tenant={tenant.slug} mayBegin={loaderData.mayBeginProject} />
          <UsedFromOthers adoptions={uses} title={t('places.uses', { name: tenant.name })} />
          <Bodies
            bodies={bodies}
            title={t('places.bodies')}
            toNew={mayManage && path(language, 'newTenantBody', { tenant: tenant.slug })}
          />
        </div>
        <aside className="stack place-aside">
          <MunicipalityFacts page={place} />
          <PeopleToAsk people={people} />
          <MunicipalitiesLike name={tenant.name} alike={alike} />
        </aside>
      </div>
    </>
  );
}

/** «130 000 inhabitants, by the coast». */
function sizeInWords(t: Translate, language: Parameters<typeof formatNumber>[0], tenant: TenantFace): string | null {
  const parts = [
    tenant.population !== null && t('places.population', { count: formatNumber(language, tenant.population) }),
    tenant.setting === 'coast' && t('places.coast'),
    tenant.setting === 'inland' && t('places.inland'),
  ].filter((words) => words !== false);
  return parts.length > 0 ? parts.join(', ') : null;
}
