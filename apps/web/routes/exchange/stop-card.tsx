import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Field } from '../../kit/field.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { TextArea } from '../../kit/text-area.js';
import { type PageProps, page } from '../../page.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { projectTrail } from './project-trail.js';

export const loader = page(async ({ services, actor, param }) => {
  const { project } = await services.logNotes.begin(actor, param('project'));
  return { project, isOver: project.state === 'stopped' || project.state === 'finished' };
});

export const action = form(async ({ services, actor, param, language, text }) => {
  const project = param('project');
  const answer = text('answer');
  await services.stopCards.answer(actor, project, { answer, lookOn: text('lookOn') || null, learned: text('learned') });
  if (answer === 'change') throw redirect(path(language, 'changeProject', { project }));
  throw redirect(path(language, 'project', { project }, { done: answer === 'stop' ? 'stopped' : 'changed' }));
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

/** What was promised at the beginning, and three answers. */
export default function StopCard({ loaderData: { project, isOver }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const lang = foreign(project.language);
  return (
    <Page title={t('project.stop.title')} trail={projectTrail(language, t, project)} narrow>
      <div className="stack stack-large">
        {isOver ? (
          <Notice title={t('errors.project_is_over')}>
            <ButtonLink to={path(language, 'project', { project: project.id })} weight="secondary">
              {t('project.log')}
            </ButtonLink>
          </Notice>
        ) : (
          <>
            {project.stopWhen && (
              <section aria-labelledby="card" className="card-box stack stack-small">
                <h2 id="card">{t('project.stop_when')}</h2>
                <p className="project-purpose" lang={lang}>
                  {project.stopWhen}
                </p>
                {project.stopCheck && (
                  <p className="quiet">
                    {t('project.stop_check')}: <span lang={lang}>{project.stopCheck}</span>
                  </p>
                )}
              </section>
            )}
            <PageForm
              result={actionData}
              fields={{ answer: t('project.stop.question'), lookOn: t('project.stop.next'), learned: t('project.learned') }}
            >
              <Choices
                name="answer"
                legend={t('project.stop.question')}
                options={[
                  { value: 'go_on', label: t('project.stop.go_on') },
                  { value: 'change', label: t('project.stop.change'), hint: t('project.stop.change_hint') },
                  { value: 'stop', label: t('project.stop.stop'), hint: t('project.stop.stop_hint') },
                ]}
              />
              <Field name="lookOn" type="date" label={t('project.stop.next')} hint={t('project.stop.next_hint')} short optional />
              <TextArea
                name="learned"
                label={t('project.learned')}
                hint={t('project.stop.learned_hint')}
                value={project.learned}
                maxLength={2000}
                rows={4}
                lang={project.language}
                optional
              />
              <Button>{t('project.stop.send')}</Button>
            </PageForm>
          </>
        )}
      </div>
    </Page>
  );
}
