import { page } from '../../page.js';
import { refuse } from '../../problem.js';

/** What a calendar is handed with an invitation, to be opened in one. */
export const loader = page(async ({ services, param }) => {
  const { calendar } = await services.caughtMail.read(param('mail'));
  if (!calendar) throw refuse({ code: 'not_found', status: 404 });
  return new Response(calendar.content, {
    headers: {
      'content-type': `text/calendar; charset=utf-8; method=${calendar.method}`,
      'content-disposition': 'attachment; filename="meeting.ics"',
    },
  });
});
