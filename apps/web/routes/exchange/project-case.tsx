import { Link, redirect } from 'react-router';
import { formatDate, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { isRefusal } from '../../problem.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { projectTrail } from './project-trail.js';

export const loader = page(({ services, actor, param }) => services.projectCases.begin(actor, param('project')));

export const action = form(async ({ services, actor, param, language, text, list }) => {
  const { entryId } = await services.projectCases.make(actor, param('project'), { id: text('id'), notes: list('notes') });
  throw redirect(path(language, 'editor', { entry: entryId }));
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

/** One step from a log to the draft of a case: all notes are chosen, and any can be left out. */
export default function ProjectCase({
  loaderData: { id, project, notes, areThereOlder },
  actionData,
}: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  // The same form goes on where it was refused: its number is the one it began with.
  const typed = isRefusal(actionData) ? actionData.values['id'] : undefined;
  const hidden = project.audience !== 'tenant' && notes.some(({ audience }) => audience === 'tenant');
  const lang = foreign(project.language);
  return (
    <Page title={t('project.case.make')} trail={projectTrail(language, t, project)} lead={t('project.case.lead')} narrow>
      {notes.length === 0 ? (
        <EmptyState title={t('project.log_empty')} level={2}>
          <ButtonLink to={path(language, 'newLogNote', { project: project.id })} weight="secondary">
            {t('project.write_first')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <PageForm result={actionData} fields={{ notes: t('project.case.which') }}>
          <input type="hidden" name="id" value={typeof typed === 'string' ? typed : id} />
          {areThereOlder && (
            <p className="quiet">
              {t('project.case.older', { count: notes.length })}{' '}
              <Link to={path(language, 'project', { project: project.id })}>{t('project.log')}</Link>
            </p>
          )}
          <Choices
            name="notes"
            type="checkbox"
            legend={t('project.case.which')}
            hint={hidden ? t('project.case.wider') : undefined}
            chosen={notes.map((note) => note.id)}
            options={notes.map((note) => ({
              value: note.id,
              label: note.text,
              content: (
                <span suppressHydrationWarning>
                  <strong>
                    {t(`project.note_kind.${note.kind}`)}, {formatDate(language, `${note.day}T12:00:00Z`)}
                  </strong>
                  {note.audience === 'tenant' && ` · ${t('project.sees.tenant', { tenant: project.tenant.name })}`}
                  <span className="hint" lang={lang}>
                    {note.text}
                  </span>
                </span>
              ),
            }))}
          />
          <Button>{t('project.case.button')}</Button>
        </PageForm>
      )}
    </Page>
  );
}
