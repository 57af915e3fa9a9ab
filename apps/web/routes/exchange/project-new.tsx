import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { isRefusal } from '../../problem.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { ProjectFields, projectFieldNames, projectFrom } from './project-fields.js';

export const loader = page(async ({ services, actor, query }) => {
  const { id, tenants } = await services.projects.begin(actor);
  return { id, tenants, home: tenants.find(({ slug }) => slug === query.get('tenant')) ?? tenants[0] };
});

export const action = form(async ({ services, actor, language, text, list }) => {
  const { id } = await services.projects.create(actor, text('tenant'), { id: text('id'), ...projectFrom({ text, list }) });
  throw redirect(path(language, 'project', { project: id }, { done: 'begun' }));
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

/** A development project begins with a title; who may follow it is said at once. */
export default function ProjectNew({ loaderData: { id, tenants, home }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const trail = [{ to: path(language, 'projects'), label: t('project.list') }];
  if (!home)
    return (
      <Page title={t('project.begin')} trail={trail} narrow>
        <EmptyState title={t('project.no_tenant')} level={2}>
          <ButtonLink to={path(language, 'projects')} weight="secondary">
            {t('project.list')}
          </ButtonLink>
        </EmptyState>
      </Page>
    );
  // The same form goes on where it was refused: its number is the one it began with.
  const typed = isRefusal(actionData) ? actionData.values['id'] : undefined;
  return (
    <Page title={t('project.begin')} trail={trail} lead={t('project.begin_lead')} narrow>
      <div className="stack">
        {tenants.length > 1 && (
          <p className="row">
            <span>{t('project.for', { tenant: home.name })}</span>
            {tenants
              .filter(({ slug }) => slug !== home.slug)
              .map(({ slug, name }) => (
                <ButtonLink key={slug} to={path(language, 'newProject', null, { tenant: slug })} weight="quiet" small>
                  {t('project.for_other', { tenant: name })}
                </ButtonLink>
              ))}
          </p>
        )}
        <PageForm result={actionData} fields={projectFieldNames(t)}>
          <input type="hidden" name="id" value={typeof typed === 'string' ? typed : id} />
          <input type="hidden" name="tenant" value={home.slug} />
          <ProjectFields key={home.slug} home={home} />
          <Button>{t('project.begin_button')}</Button>
        </PageForm>
      </div>
    </Page>
  );
}
