import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { type PageProps, page } from '../../page.js';
import { EntryPage } from './entry-page.js';
import { readable } from './entry-text.server.js';

export const loader = page(async ({ services, actor, language, param, publicUrl, now }) => {
  const tenant = param('tenant');
  const number = param('number');
  const found = await services.entries.readAt(actor, tenant, param('slug'));
  if ('movedTo' in found) throw redirect(path(language, 'entryVersion', { tenant, slug: found.movedTo, number }), 301);
  const entry = await services.entries.readVersion(actor, found.id, Number(number));
  return {
    entry: readable(entry, language),
    address: publicUrl + path(entry.language, 'entryVersion', { tenant, slug: entry.slug, number }),
    now,
  };
});

export default function EntryVersion({ loaderData }: PageProps<typeof loader>) {
  return <EntryPage {...loaderData} />;
}
