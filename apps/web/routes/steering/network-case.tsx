import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { page } from '../../page.js';

/** To the case where it is now: mails of before bodies had addresses lead here. */
export const loader = page(async ({ services, actor, param, language }) => {
  const { case: found, decisions } = await services.cases.page(actor, param('proposal'));
  const body = (found ?? decisions[0])?.body.slug ?? '';
  throw redirect(path(language, 'decision', { body, proposal: param('proposal') }), 301);
});

/** Shown to nobody; with it, what goes wrong is told on a page. */
export default function Elsewhere() {
  return null;
}
