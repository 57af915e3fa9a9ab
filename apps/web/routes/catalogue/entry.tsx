import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { type PageProps, page } from '../../page.js';
import { EntryPage } from './entry-page.js';
import { readable } from './entry-text.server.js';

export const loader = page(async ({ services, actor, language, param, publicUrl, now }) => {
  const tenant = param('tenant');
  const found = await services.entries.readAt(actor, tenant, param('slug'));
  if ('movedTo' in found) throw redirect(path(language, 'entry', { tenant, slug: found.movedTo }), 301);
  return { entry: readable(found), address: publicUrl + path(found.language, 'entry', { tenant, slug: found.slug }), now };
});

export default function Entry({ loaderData }: PageProps<typeof loader>) {
  return <EntryPage {...loaderData} />;
}
