import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { TextArea } from '../../kit/text-area.js';
import { type PageProps, page } from '../../page.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { ProjectFields, projectFieldNames, projectFrom } from './project-fields.js';
import { projectTrail } from './project-trail.js';

export const loader = page(async ({ services, actor, param }) => {
  const project = await services.projectReading.read(actor, param('project'));
  return { project, home: await services.projects.homeOf(actor, project.tenant.slug) };
});

export const action = form(async ({ services, actor, param, language, text, list }) => {
  const project = param('project');
  await services.projects.change(actor, project, {
    ...projectFrom({ text, list }),
    learned: text('learned'),
    revision: Number(text('revision')),
  });
  throw redirect(path(language, 'project', { project }, { done: 'changed' }));
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

/** All that is said of a project, its stop card and who may see it. */
export default function ProjectChange({ loaderData: { project, home }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  return (
    <Page title={t('project.change')} trail={projectTrail(language, t, project)} narrow>
      <PageForm result={actionData} fields={projectFieldNames(t)}>
        <input type="hidden" name="revision" value={project.revision} />
        <ProjectFields project={project} home={home} />
        <TextArea
          name="learned"
          label={t('project.learned')}
          hint={t('project.learned_hint')}
          value={project.learned}
          maxLength={2000}
          rows={4}
          lang={project.language}
          optional
        />
        <Button>{t('project.save')}</Button>
      </PageForm>
    </Page>
  );
}
