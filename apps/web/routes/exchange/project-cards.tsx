import { Link } from 'react-router';
import type { ProjectListItem } from '#libs/exchange';
import { isLanguage, languageNames, path } from '#libs/platform/i18n';
import { GoalList } from '../../kit/goal-list.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { When } from '../../kit/when.js';
import { stateTones } from './project-words.js';

/** Development projects side by side: whose, how far, and how much of the log one may read. */
export function ProjectCards({ projects }: { projects: readonly ProjectListItem[] }) {
  return (
    <ul className="grid plain-list">
      {projects.map((project) => (
        <li key={project.id} className="grid-cell">
          <ProjectCard project={project} />
        </li>
      ))}
    </ul>
  );
}

function ProjectCard({ project }: { project: ProjectListItem }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const lang = foreign(project.language);
  return (
    <article className="card">
      <p className="card-meta">
        {t('project.one')} · {project.tenant.name}
      </p>
      <h3 lang={lang}>
        <Link to={path(language, 'project', { project: project.id })}>{project.title}</Link>
      </h3>
      {project.purpose && (
        <p className="card-text" lang={lang}>
          {project.purpose}
        </p>
      )}
      <div className="card-foot">
        {project.goals.length > 0 && <GoalList goals={project.goals} column />}
        <div className="card-marks">
          <Tag tone={stateTones[project.state]}>{t(`project.state.${project.state}`)}</Tag>
        </div>
        <p className="quiet">
          {t('project.notes', { count: project.notes })}
          {project.lastNoteOn && (
            <>
              {' · '}
              <When at={`${project.lastNoteOn}T12:00:00Z`} />
            </>
          )}
        </p>
        {(lang || project.isExample) && (
          <p className="quiet">
            {isLanguage(lang) && <span lang={lang}>{languageNames[lang]}</span>}
            {lang && project.isExample && ' · '}
            {project.isExample && t('places.example')}
          </p>
        )}
      </div>
    </article>
  );
}
