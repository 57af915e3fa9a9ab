import { Link } from 'react-router';
import { formatNumber, path } from '#libs/platform/i18n';
import { EmptyState } from '../../kit/empty-state.js';
import { Facts } from '../../kit/facts.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Pagination } from '../../kit/pagination.js';
import { type PageProps, page } from '../../page.js';
import { TenantTabs } from '../identity/tenant-tabs.js';
import { UnreachedMembers } from './unreached-members.js';

export const loader = page(async ({ services, actor, param, query }) => {
  const asked = { cursor: query.get('after') ?? undefined, limit: 50 };
  const { last30Days, items, nextCursor } = await services.deliverability.ofTenant(actor, param('tenant'), asked);
  const { name, slug } = await services.tenants.bySlug(actor, param('tenant'));
  return { name, slug, figures: last30Days, unreached: items, next: nextCursor, begun: !query.has('after') };
});

/** For a municipality's administrators: whether digests reach their colleagues, and whose address gets none. */
export default function Deliverability({ loaderData }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  const { name, slug, figures, unreached, next, begun } = loaderData;
  const here = (query: Record<string, string | null>) => path(language, 'deliverability', { tenant: slug }, query);
  const hasSent = figures.sent + figures.refused > 0;
  const number = (value: number) => <span suppressHydrationWarning>{formatNumber(language, value)}</span>;
  return (
    <Page
      title={t('delivery.title')}
      trail={[{ to: path(language, 'municipality', { tenant: slug }), label: name }]}
      lead={t('delivery.lead', { place: name })}
    >
      <div className="stack stack-large">
        <TenantTabs tenant={slug} current="deliverability" manages />
        {hasSent ? (
          <Facts
            wide
            facts={[
              { term: t('delivery.sent'), description: number(figures.sent) },
              { term: t('delivery.refused'), description: number(figures.refused) },
              { term: t('delivery.bounced'), description: number(figures.bounced) },
              { term: t('delivery.complained'), description: number(figures.complained) },
            ]}
          />
        ) : (
          <p>{t('delivery.none_sent')}</p>
        )}
        <section aria-labelledby="unreached" className="stack">
          <h2 id="unreached">{t('delivery.unreached')}</h2>
          {unreached.length === 0 ? (
            <EmptyState title={t('delivery.none')}>
              <p>{t('delivery.none_text')}</p>
            </EmptyState>
          ) : (
            <>
              <p>
                {t('delivery.what_to_do')} <Link to={path(language, 'people', { tenant: slug })}>{t('delivery.invite')}</Link>
              </p>
              <UnreachedMembers tenant={slug} members={unreached} />
            </>
          )}
          <Pagination next={next && here({ after: next })} first={begun ? null : here({})} />
        </section>
      </div>
    </Page>
  );
}
