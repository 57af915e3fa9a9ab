import { Link } from 'react-router';
import type { ProjectView } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { Facts } from '../../kit/facts.js';
import { GoalList } from '../../kit/goal-list.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';

/** Facts of a project beside its log, and its stop card. */
export function ProjectAside({ project, day }: { project: ProjectView; day: (value: string) => string }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { beginsOn, endsOn, contactMailbox, contactName } = project;
  return (
    <aside className="stack place-aside">
      {(project.stopWhen || project.stopCheck || project.stopLookOn) && (
        <section aria-labelledby="stop" className="card-box stack stack-small">
          <h2 id="stop">{t('project.stop_card')}</h2>
          {project.stopWhen && (
            <p className="project-purpose" lang={foreign(project.language)}>
              {project.stopWhen}
            </p>
          )}
          <Facts
            facts={[
              { term: t('project.stop_check'), description: <span lang={foreign(project.language)}>{project.stopCheck}</span> },
              { term: t('project.stop_look'), description: project.stopLookOn && <Day value={project.stopLookOn} day={day} /> },
            ].filter(({ term }) => term !== t('project.stop_check') || project.stopCheck !== '')}
          />
          {project.mayWrite && project.state !== 'stopped' && project.state !== 'finished' && (
            <p>
              <Link to={path(language, 'stopCard', { project: project.id })}>{t('project.stop.look_now')}</Link>
            </p>
          )}
        </section>
      )}
      <section aria-label={t('project.facts')} className="stack">
        <Facts
          facts={[
            { term: t('project.begins'), description: beginsOn && <Day value={beginsOn} day={day} /> },
            { term: t('project.ends'), description: endsOn && <Day value={endsOn} day={day} /> },
            { term: t('import.place.goals'), description: project.goals.length > 0 && <GoalList goals={project.goals} column linked /> },
            {
              term: t('places.contact'),
              description: (contactMailbox || contactName) && (
                <>
                  {contactName} {contactMailbox && <a href={`mailto:${contactMailbox}`}>{contactMailbox}</a>}
                </>
              ),
            },
            {
              term: t('project.who_sees'),
              description: project.mayWrite && <SeenBy project={project} />,
            },
          ]}
        />
      </section>
    </aside>
  );
}

function Day({ value, day }: { value: string; day: (value: string) => string }) {
  return (
    <time dateTime={value} suppressHydrationWarning>
      {day(value)}
    </time>
  );
}

function SeenBy({ project }: { project: ProjectView }) {
  const t = useT();
  if (project.audience === 'public') return t('project.sees.public');
  return project.audience === 'networks' ? t('project.sees.networks') : t('project.sees.tenant', { tenant: project.tenant.name });
}
