import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { previewOf } from '../../preview.server.js';
import { isRefusal } from '../../problem.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { AnnouncementConflict } from './announcement-conflict.js';
import { AnnouncementFields, announcementFieldNames, textsSent } from './announcement-fields.js';
import { announcementTrail } from './announcement-trail.js';

export const loader = page(async ({ services, actor, param, language }) => {
  services.announcements.requireWrite(actor, param('network'));
  return services.announcementReading.page(actor, param('network'), param('announcement'), language);
});

export const action = form(async (sent) => {
  const preview = previewOf(sent, 3);
  if (preview) return preview;
  const { services, actor, param, language, text } = sent;
  const at = { network: param('network'), announcement: param('announcement') };
  await services.announcements.change(actor, at.network, at.announcement, { texts: textsSent(sent), revision: Number(text('revision')) });
  throw redirect(path(language, 'announcement', at, { done: 'change' }));
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

export default function ChangeAnnouncement({ loaderData: announcement, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const conflict = isRefusal(actionData) && actionData.problem.code === 'lost_update' ? actionData : null;
  const revision = Number(conflict?.problem['currentRevision'] ?? announcement.revision);
  return (
    <Page title={t('announcement.change')} trail={announcementTrail(t, language, announcement.network, announcement)} narrow>
      <PageForm result={actionData} fields={announcementFieldNames(t)}>
        {conflict && <AnnouncementConflict refusal={conflict} />}
        <input type="hidden" name="revision" value={revision} />
        <AnnouncementFields texts={announcement.texts} open={actionData !== undefined} />
        <Button>{t('announcement.save')}</Button>
      </PageForm>
    </Page>
  );
}
