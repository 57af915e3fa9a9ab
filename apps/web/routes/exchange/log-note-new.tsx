import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { isRefusal } from '../../problem.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { LogNoteFields, noteFieldNames, noteFrom } from './log-note-fields.js';
import { projectTrail } from './project-trail.js';

export const loader = page(({ services, actor, param }) => services.logNotes.begin(actor, param('project')));

export const action = form(async ({ services, actor, param, language, text, file }) => {
  const project = param('project');
  await services.logNotes.write(actor, project, { id: text('id'), ...noteFrom({ text }) }, file('photo'));
  throw redirect(path(language, 'project', { project }, { done: 'noted' }));
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

/** From the phone in half a minute: what kind of thing happened, a few words, a photo. */
export default function LogNoteNew({ loaderData: { id, audience, project }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  // The same form goes on where it was refused: its number is the one it began with.
  const typed = isRefusal(actionData) ? actionData.values['id'] : undefined;
  return (
    <Page title={t('project.write_note')} trail={projectTrail(language, t, project)} narrow>
      <PageForm result={actionData} fields={noteFieldNames(t)} multipart>
        <input type="hidden" name="id" value={typeof typed === 'string' ? typed : id} />
        <LogNoteFields project={project} audience={audience} />
        <Button>{t('project.save_note')}</Button>
      </PageForm>
    </Page>
  );
}
