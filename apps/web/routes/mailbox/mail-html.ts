import { page } from '../../page.js';
import { refuse } from '../../problem.js';
import { framedMail } from './framed-mail.js';

export const loader = page(async ({ services, param }) => {
  const { html } = await services.caughtMail.read(param('mail'));
  if (html === null) throw refuse({ code: 'not_found', status: 404 });
  return framedMail(html);
});
