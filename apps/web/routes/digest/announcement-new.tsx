import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { previewOf } from '../../preview.server.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { AnnouncementFields, announcementFieldNames, textsSent } from './announcement-fields.js';
import { announcementTrail } from './announcement-trail.js';

export const loader = page(async ({ services, actor, param }) => {
  services.announcements.requireWrite(actor, param('network'));
  return { network: await services.networks.bySlug(actor, param('network')) };
});

export const action = form(async (sent) => {
  const preview = previewOf(sent, 3);
  if (preview) return preview;
  const { services, actor, param, language } = sent;
  const network = param('network');
  const { id } = await services.announcements.make(actor, network, { texts: textsSent(sent) });
  throw redirect(path(language, 'announcement', { network, announcement: id }, { done: 'make' }));
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

export default function NewAnnouncement({ loaderData: { network }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  return (
    <Page title={t('announcement.new')} trail={announcementTrail(t, language, network)} lead={t('announcement.new_lead')} narrow>
      <PageForm result={actionData} fields={announcementFieldNames(t)}>
        <AnnouncementFields open={actionData !== undefined} />
        <Button>{t('announcement.save')}</Button>
      </PageForm>
    </Page>
  );
}
