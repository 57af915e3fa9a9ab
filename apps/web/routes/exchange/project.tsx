import { Link } from 'react-router';
import { formatDate, path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { Tag } from '../../kit/tag.js';
import { type PageProps, page } from '../../page.js';
import { BecameCases } from './became-cases.js';
import { ProjectAside } from './project-aside.js';
import { ProjectLog } from './project-log.js';
import { noteKindsInOrder, stateTones } from './project-words.js';

export const loader = page(async ({ services, actor, param, query }) => {
  const project = await services.projectReading.read(actor, param('project'));
  const kind = noteKindsInOrder.find((one) => one === query.get('kind')) ?? null;
  const after = query.get('after');
  const [log, cases] = await Promise.all([
    services.logReading.list(actor, project.id, { ...(kind ? { kind } : {}), ...(after ? { cursor: after } : {}) }),
    services.projectCases.casesOf(actor, project.id),
  ]);
  return { project, log, cases, kind, isLater: after !== null, done: query.get('done') };
});

/** What a project is for, how far it is, and its log: the newest first. */
export default function Project({ loaderData: { project, log, cases, kind, isLater, done } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const lang = foreign(project.language);
  return (
    <Page
      title={project.title}
      titleLanguage={lang}
      trail={[{ to: path(language, 'projects'), label: t('project.list') }]}
      kicker={
        <>
          {t('project.one')} · <Link to={path(language, 'municipality', { tenant: project.tenant.slug })}>{project.tenant.name}</Link>{' '}
          <Tag tone={stateTones[project.state]}>{t(`project.state.${project.state}`)}</Tag>{' '}
          {project.isExample && <Tag>{t('places.example')}</Tag>}
        </>
      }
    >
      <div className="with-aside">
        <div className="stack stack-large">
          <Done done={done} />
          {project.purpose && (
            <p className="lead project-purpose" lang={lang}>
              {project.purpose}
            </p>
          )}
          {project.learned && (
            <section aria-labelledby="learned" className="card-box stack">
              <h2 id="learned">{t('project.learned')}</h2>
              <p className="project-purpose" lang={lang}>
                {project.learned}
              </p>
            </section>
          )}
          {project.mayWrite && (
            <div className="row">
              <ButtonLink to={path(language, 'newLogNote', { project: project.id })}>{t('project.write_note')}</ButtonLink>
              <ButtonLink to={path(language, 'changeProject', { project: project.id })} weight="secondary">
                {t('project.change')}
              </ButtonLink>
              {project.notes > 0 && (
                <ButtonLink to={path(language, 'projectCase', { project: project.id })} weight="secondary">
                  {t('project.case.make')}
                </ButtonLink>
              )}
            </div>
          )}
          <BecameCases project={project} cases={cases} />
          <ProjectLog project={project} log={log} kind={kind} isLater={isLater} />
        </div>
        <ProjectAside project={project} day={(value) => formatDate(language, `${value}T12:00:00Z`)} />
      </div>
    </Page>
  );
}

function Done({ done }: { done: string | null }) {
  const t = useT();
  if (done === 'begun') return <Notice kind="success" live title={t('project.done.begun')} />;
  if (done === 'changed') return <Notice kind="success" live title={t('project.done.changed')} />;
  if (done === 'stopped') return <Notice kind="success" live title={t('project.done.stopped')} />;
  if (done === 'noted') return <Notice kind="success" live title={t('project.done.noted')} />;
  if (done === 'removed') return <Notice kind="success" live title={t('project.done.removed')} />;
  return null;
}
