import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { renderMarkdown } from '../../markdown.server.js';
import { type PageProps, page } from '../../page.js';
import { CollectionPage } from './collection-page.js';

export const loader = page(async ({ services, actor, language, param, publicUrl }) => {
  const tenant = param('tenant');
  const found = await services.collections.readAt(actor, tenant, param('slug'));
  if ('movedTo' in found) throw redirect(path(language, 'collection', { tenant, slug: found.movedTo }), 301);
  return {
    collection: found,
    introduction: renderMarkdown(found.introduction, 2),
    address: publicUrl + path(found.language, 'collection', { tenant, slug: found.slug }),
  };
});

export default function Collection({ loaderData }: PageProps<typeof loader>) {
  return <CollectionPage {...loaderData} />;
}
