import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { openForm } from '../../form.js';
import { page } from '../../page.js';

/** Only a press of the button signs out; following a link to here does not. */
export const loader = page(({ language }) => {
  throw redirect(path(language, 'home'));
});

export const action = openForm(async ({ services, actor, endSession, language }) => {
  await services.sessions.signOut(actor);
  endSession();
  throw redirect(path(language, 'home'));
});

/** Never seen; with it the address is a page's, so that a refusal has a page too. */
export default function SignOut() {
  return null;
}
