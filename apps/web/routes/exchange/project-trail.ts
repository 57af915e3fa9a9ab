import type { ProjectView } from '#libs/exchange';
import { type Language, path } from '#libs/platform/i18n';
import type { Translate } from '../../kit/language.js';
import type { TrailStep } from '../../kit/trail.js';

/** The pages above one of a project's own. */
export function projectTrail(language: Language, t: Translate, project: Pick<ProjectView, 'id' | 'title'>): TrailStep[] {
  return [
    { to: path(language, 'projects'), label: t('project.list') },
    { to: path(language, 'project', { project: project.id }), label: project.title },
  ];
}
