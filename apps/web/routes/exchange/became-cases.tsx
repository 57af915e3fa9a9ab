import { Link } from 'react-router';
import type { CaseOfProject, ProjectView } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { useForeign, useLanguage, useT } from '../../kit/language.js';

/** Cases that a project became; those who write see drafts too. */
export function BecameCases({ project, cases }: { project: ProjectView; cases: readonly CaseOfProject[] }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  if (cases.length === 0) return null;
  return (
    <section aria-labelledby="became" className="stack stack-small">
      <h2 id="became">{t('project.case.became')}</h2>
      <ul>
        {cases.map(({ id, slug, title, language: written }) => (
          <li key={id}>
            {slug === null ? (
              <>
                <Link to={path(language, 'editor', { entry: id })} lang={foreign(written)}>
                  {title}
                </Link>{' '}
                <span className="quiet">({t('project.case.draft')})</span>
              </>
            ) : (
              <Link to={path(language, 'entry', { tenant: project.tenant.slug, slug })} lang={foreign(written)}>
                {title}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
