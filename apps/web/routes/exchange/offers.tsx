import { type PageProps, page } from '../../page.js';
import { HelpPage, loadHelp } from './help-page.js';

export const loader = page((request) => loadHelp(request, 'offer'));

/** What municipalities can help with. */
export default function Offers({ loaderData }: PageProps<typeof loader>) {
  return <HelpPage data={loaderData} />;
}
