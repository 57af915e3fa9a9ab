import { Link } from 'react-router';
import type { ProjectListItem } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { ProjectCards } from './project-cards.js';

/** Some development projects on another page, and the way to all of them. Nothing where there are none, and nobody who could begin one. */
export function ProjectsSection({ title, projects, tenant, mayBegin }: Props) {
  const t = useT();
  const language = useLanguage();
  if (projects.length === 0 && !mayBegin) return null;
  return (
    <section aria-labelledby="projects" className="stack">
      <h2 id="projects">{title}</h2>
      {projects.length > 0 ? <ProjectCards projects={projects} /> : <p className="quiet">{t('project.none_begin')}</p>}
      <p className="row">
        {projects.length > 0 && <Link to={path(language, 'projects', null, tenant ? { tenant } : undefined)}>{t('project.see_all')}</Link>}
        {mayBegin && <Link to={path(language, 'newProject', null, tenant ? { tenant } : undefined)}>{t('project.begin')}</Link>}
      </p>
    </section>
  );
}

interface Props {
  title: string;
  projects: readonly ProjectListItem[];
  /** Slug, where they are one tenant's. */
  tenant?: string;
  mayBegin: boolean;
}
