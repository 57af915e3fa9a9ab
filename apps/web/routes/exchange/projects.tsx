import { path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Pagination } from '../../kit/pagination.js';
import { type PageProps, page } from '../../page.js';
import { ProjectCards } from './project-cards.js';

export const loader = page(async ({ services, actor, query }) => {
  const [tenant, cursor] = [query.get('tenant'), query.get('after')];
  const [found, start] = await Promise.all([
    services.projectReading.list(actor, { ...(tenant ? { tenant } : {}), ...(cursor ? { cursor } : {}) }),
    actor.personId ? services.projects.begin(actor) : null,
  ]);
  return { found, tenant, isLater: cursor !== null, mayBegin: (start?.tenants.length ?? 0) > 0 };
});

/** Development projects that the reader may see; those where something happened last come first. */
export default function Projects({ loaderData: { found, tenant, isLater, mayBegin } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  const at = (after: string | null) => path(language, 'projects', null, { ...(tenant ? { tenant } : {}), ...(after ? { after } : {}) });
  const begin = mayBegin && (
    <p>
      <ButtonLink to={path(language, 'newProject')}>{t('project.begin')}</ButtonLink>
    </p>
  );
  return (
    <Page title={t('project.list')} lead={t('project.list_lead')}>
      <div className="stack stack-large">
        {begin}
        {found.items.length > 0 ? (
          <ProjectCards projects={found.items} />
        ) : (
          <EmptyState title={t('project.none')} level={2}>
            <p>{mayBegin ? t('project.none_begin') : t('project.none_read')}</p>
          </EmptyState>
        )}
        <Pagination next={found.nextCursor && at(found.nextCursor)} first={isLater ? at(null) : null} />
      </div>
    </Page>
  );
}
