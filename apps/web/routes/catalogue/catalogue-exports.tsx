import { redirect } from 'react-router';
import type { CatalogueExportResponse } from '#libs/catalogue';
import { formatDate, formatNumber, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Table } from '../../kit/table.js';
import { When } from '../../kit/when.js';
import { type PageProps, page } from '../../page.js';
import { TenantTabs } from '../identity/tenant-tabs.js';

export const loader = page(async ({ services, actor, param, query }) => {
  const { name, slug } = await services.tenants.settings(actor, param('tenant'));
  return { name, slug, files: await services.catalogueExports.list(actor, slug), asked: query.has('asked') };
});

export const action = form(async ({ services, actor, param, language }) => {
  await services.catalogueExports.ask(actor, param('tenant'));
  throw redirect(path(language, 'catalogueExports', { tenant: param('tenant') }, { asked: 'yes' }));
});

/** A municipality's whole catalogue as a file that imports elsewhere, for its administrators. */
export default function CatalogueExports({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { name, slug, files, asked } = loaderData;
  return (
    <Page
      title={t('export.whole.title')}
      trail={[{ to: path(language, 'municipality', { tenant: slug }), label: name }]}
      lead={t('export.whole.lead', { place: name })}
    >
      <div className="stack stack-large">
        <TenantTabs tenant={slug} current="catalogueExports" manages />
        {asked && (
          <Notice kind="success" live>
            <p>{t('export.whole.asked_now')}</p>
          </Notice>
        )}
        <PageForm result={actionData} fields={{}}>
          <Button>{t('export.whole.make')}</Button>
        </PageForm>
        {files.length === 0 ? (
          <EmptyState title={t('export.whole.none')} level={2}>
            <p>{t('export.whole.none_text')}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t('export.whole.files')}
            columns={[{ label: t('export.whole.asked') }, { label: t('export.whole.by') }, { label: t('export.whole.state') }]}
            rows={files.map((file) => ({
              key: file.id,
              cells: [
                <When key="at" at={file.askedAt} as="time" />,
                file.askedBy ?? '–',
                <FileState key="state" file={file} tenant={slug} />,
              ],
            }))}
          />
        )}
        <p>
          <a href={path(language, 'catalogueImports', { tenant: slug })}>{t('transfer.from_export')}</a>
        </p>
      </div>
    </Page>
  );
}

function FileState({ file, tenant }: { file: CatalogueExportResponse; tenant: string }) {
  const t = useT();
  const language = useLanguage();
  if (file.state === 'failed') return t('export.whole.failed');
  if (file.state === 'gone') return t('export.whole.gone');
  if (file.state === 'making')
    return (
      <>
        {file.total === null ? t('export.whole.waiting') : t('export.whole.making', { done: file.done, total: file.total })}.{' '}
        <a href={path(language, 'catalogueExports', { tenant })}>{t('export.whole.look')}</a>
      </>
    );
  const size = formatNumber(language, (file.size ?? 0) / 1_000_000, { maximumFractionDigits: 2 });
  return (
    <span suppressHydrationWarning>
      <a href={file.file ?? ''} download>
        {t('export.whole.fetch', { size })}
      </a>{' '}
      {file.expiresAt && t('export.whole.until', { date: formatDate(language, file.expiresAt) })}
    </span>
  );
}
