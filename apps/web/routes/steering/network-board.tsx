import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { page } from '../../page.js';

/** To the board of the network's steering group; to the network where it has none. */
export const loader = page(async ({ services, actor, param, language }) => {
  const network = param('network');
  const body = await services.boards.steeringGroup(actor, network);
  throw redirect(body ? path(language, 'body', { body }) : path(language, 'network', { network }));
});

/** Shown to nobody; with it, what goes wrong is told on a page. */
export default function Elsewhere() {
  return null;
}
