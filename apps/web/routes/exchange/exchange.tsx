import { EmptyState } from '../../kit/empty-state.js';
import { useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';
import { HelpSection } from './help-section.js';
import { NewestThreads } from './newest-threads.js';
import { NextGatherings } from './next-gatherings.js';
import { ProjectsSection } from './projects-section.js';

export const loader = page(async ({ services, actor }) => {
  const [projects, places, threads, gatherings, needs, offers] = await Promise.all([
    services.projectReading.list(actor, { which: 'open', limit: 3 }),
    services.threadReading.places(actor),
    services.threadReading.newest(actor, 6),
    services.gatherings.next(actor),
    services.helpReading.list(actor, { side: 'need', limit: 3 }),
    services.helpReading.list(actor, { side: 'offer', limit: 3 }),
  ]);
  const mayBegin = actor.memberships.length > 0 && services.drafts.tenantsToWriteFor(actor).length > 0;
  return { projects: projects.items, mayBegin, places, threads, gatherings, needs: needs.items, offers: offers.items };
});

/** What goes on between the tenants of the reader's networks: a section for each kind. */
export default function Exchange({ loaderData }: PageProps<typeof loader>) {
  const { projects, mayBegin, places, threads, gatherings, needs, offers } = loaderData;
  const t = useT();
  return (
    <Page title={t('talk.exchange.title')} lead={t('talk.exchange.lead')}>
      {places.length > 0 ? (
        <div className="stack stack-large">
          <NewestThreads threads={threads} places={places} />
          <HelpSection needs={needs} offers={offers} />
          <NextGatherings gatherings={gatherings} />
          <ProjectsSection title={t('project.list')} projects={projects} mayBegin={mayBegin} />
        </div>
      ) : (
        <EmptyState title={t('talk.no_network')} level={2}>
          <p>{t('talk.no_network_hint')}</p>
        </EmptyState>
      )}
    </Page>
  );
}
