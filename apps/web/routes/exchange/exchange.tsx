import { EmptyState } from '../../kit/empty-state.js';
import { useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';
import { NewestThreads } from './newest-threads.js';

export const loader = page(async ({ services, actor }) => {
  const [places, threads] = await Promise.all([services.threadReading.places(actor), services.threadReading.newest(actor, 6)]);
  return { places, threads };
});

/** What goes on between the tenants of the reader's networks: a section for each kind. */
export default function Exchange({ loaderData: { places, threads } }: PageProps<typeof loader>) {
  const t = useT();
  return (
    <Page title={t('talk.exchange.title')} lead={t('talk.exchange.lead')}>
      {places.length > 0 ? (
        <div className="stack stack-large">
          <NewestThreads threads={threads} places={places} />
        </div>
      ) : (
        <EmptyState title={t('talk.no_network')} level={2}>
          <p>{t('talk.no_network_hint')}</p>
        </EmptyState>
      )}
    </Page>
  );
}
