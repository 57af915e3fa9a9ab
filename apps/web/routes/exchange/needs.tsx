import { type PageProps, page } from '../../page.js';
import { HelpPage, loadHelp } from './help-page.js';

export const loader = page((request) => loadHelp(request, 'need'));

/** What municipalities seek. */
export default function Needs({ loaderData }: PageProps<typeof loader>) {
  return <HelpPage data={loaderData} />;
}
