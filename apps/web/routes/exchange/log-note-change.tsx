import { redirect } from 'react-router';
import { formatDateTime, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { HeldFiles } from '../../kit/held-files.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { LogNoteFields, noteFieldNames, noteFrom } from './log-note-fields.js';
import { NoteKindMark } from './note-kind-mark.js';
import { projectTrail } from './project-trail.js';

export const loader = page(async ({ services, actor, param }) => {
  const note = await services.logReading.toChange(actor, param('note'));
  const [project, edits] = await Promise.all([
    services.projectReading.read(actor, note.projectId),
    services.logReading.edits(actor, note.id),
  ]);
  return { note, project, edits: edits.items };
});

export const action = form(async ({ services, actor, param, language, intent, text, file }) => {
  const note = param('note');
  const { projectId: project } = await services.logReading.toChange(actor, note);
  if (intent === 'remove') await services.logNotes.remove(actor, note);
  else if (intent === 'remove_photo') {
    await services.logNotes.removePicture(actor, note, text('sha'));
    throw redirect(path(language, 'logNote', { note }));
  } else await services.logNotes.change(actor, note, noteFrom({ text }), file('photo'));
  throw redirect(path(language, 'project', { project }, { done: intent === 'remove' ? 'removed' : 'changed' }));
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

/** A note is put right, by whoever wrote it or an editor; what it said before stays to be read. */
export default function LogNoteChange({ loaderData: { note, project, edits }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  return (
    <Page title={t('project.change_note')} trail={projectTrail(language, t, project)} narrow>
      <div className="stack stack-large">
        <PageForm result={actionData} fields={noteFieldNames(t)} intent="change" multipart>
          <LogNoteFields project={project} note={note} />
          <Button>{t('project.save_note')}</Button>
        </PageForm>
        {note.pictures.map((picture) => (
          <PageForm key={picture.sha} result={actionData} intent="remove_photo">
            <input type="hidden" name="sha" value={picture.sha} />
            <HeldFiles files={[picture]} lang={foreign(project.language)} />
            <Button weight="quiet">{t('project.remove_photo')}</Button>
          </PageForm>
        ))}
        <PageForm result={actionData} intent="remove">
          <p className="quiet">{t('project.remove_note_hint')}</p>
          <Button weight="secondary">{t('project.remove_note')}</Button>
        </PageForm>
        {edits.length > 0 && (
          <Details summary={t('project.said_before')}>
            <ul className="plain-list stack">
              {edits.map((edit) => (
                <li key={String(edit.until)} className="stack stack-small">
                  <p className="quiet small" suppressHydrationWarning>
                    <NoteKindMark kind={edit.kind} /> {t('project.until', { time: formatDateTime(language, edit.until) })}
                    {edit.changedBy && ` · ${edit.changedBy}`}
                  </p>
                  <p className="project-purpose" lang={foreign(project.language)}>
                    {edit.text}
                  </p>
                </li>
              ))}
            </ul>
          </Details>
        )}
      </div>
    </Page>
  );
}
