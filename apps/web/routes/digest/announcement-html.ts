import { page } from '../../page.js';
import { framedMail } from '../mailbox/framed-mail.js';

/** As the mail to a reader of that language will look: for the coordinators who write it. */
export const loader = page(async ({ services, actor, param, query }) => {
  const asked = { language: query.get('language') ?? undefined };
  const { html } = await services.announcementReading.preview(actor, param('network'), param('announcement'), asked);
  return framedMail(html);
});
