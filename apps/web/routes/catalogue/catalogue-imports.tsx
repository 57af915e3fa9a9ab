import { redirect } from 'react-router';
import type { CatalogueImportResponse } from '#libs/catalogue';
import { hasMessage, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { Table } from '../../kit/table.js';
import { When } from '../../kit/when.js';
import { type PageProps, page } from '../../page.js';
import { TenantTabs } from '../identity/tenant-tabs.js';
import { CatalogueImport } from './catalogue-import.js';

export const loader = page(async ({ services, actor, param, query }) => {
  const { name, slug } = await services.tenants.settings(actor, param('tenant'));
  const [latest, ...before] = await services.catalogueImports.list(actor, slug);
  return { name, slug, latest: latest ?? null, before, sent: query.has('sent'), refused: query.get('refused') };
});

export const action = form(async ({ services, actor, param, text, language }) => {
  await services.catalogueImports.confirm(actor, param('tenant'), text('import'));
  throw redirect(path(language, 'catalogueImports', { tenant: param('tenant') }));
});

/** A catalogue's ZIP, read in: what it would do first, and then what it did. For administrators. */
export default function CatalogueImports({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { name, slug, latest, before, sent, refused } = loaderData;
  return (
    <Page
      title={t('transfer.title')}
      trail={[
        { to: path(language, 'municipality', { tenant: slug }), label: name },
        { to: path(language, 'catalogueExports', { tenant: slug }), label: t('export.tab') },
      ]}
      lead={t('transfer.lead', { place: name })}
    >
      <div className="stack stack-large">
        <TenantTabs tenant={slug} current="catalogueExports" manages />
        {refused && (
          <Notice kind="danger" live title={t('transfer.refused')}>
            <p>{hasMessage(language, `errors.${refused}`) ? t(`errors.${refused}`) : t('attachment.cut_off')}</p>
          </Notice>
        )}
        {sent && latest?.state === 'reading' && (
          <Notice kind="success" live>
            <p>{t('transfer.sent')}</p>
          </Notice>
        )}
        {latest && <CatalogueImport sent={latest} tenant={slug} result={actionData} />}
        <SendForm tenant={slug} isFirst={latest === null} />
        {before.length > 0 && <Before imports={before} />}
      </div>
    </Page>
  );
}

/** Goes to the interface itself, which takes it piece by piece, and leads back here. */
function SendForm({ tenant, isFirst }: { tenant: string; isFirst: boolean }) {
  const t = useT();
  const back = path(useLanguage(), 'catalogueImports', { tenant });
  return (
    <form
      method="post"
      action={`/api/v1/tenants/${tenant}/catalogue-imports?${new URLSearchParams({ back })}`}
      encType="multipart/form-data"
      className="stack measure"
    >
      <div className="field">
        <label htmlFor="file">{t('transfer.choose')}</label>
        <p className="hint" id="file-hint">
          {t('transfer.choose_hint')}
        </p>
        <input id="file" type="file" name="file" className="input" aria-describedby="file-hint" accept=".zip,application/zip" required />
      </div>
      <p>
        <Button weight={isFirst ? 'primary' : 'secondary'}>{t('transfer.send')}</Button>
      </p>
    </form>
  );
}

function Before({ imports }: { imports: CatalogueImportResponse[] }) {
  const t = useT();
  const words = (state: CatalogueImportResponse['state']) =>
    state === 'done' ? t('transfer.state_done') : state === 'failed' ? t('transfer.state_failed') : t('transfer.state_planned');
  return (
    <Table
      caption={t('transfer.before')}
      columns={[{ label: t('transfer.name') }, { label: t('transfer.asked') }, { label: t('transfer.by') }, { label: t('transfer.state') }]}
      rows={imports.map(({ id, name, askedAt, askedBy, state }) => ({
        key: id,
        cells: [name, <When key="at" at={askedAt} as="time" />, askedBy ?? '–', words(state)],
      }))}
    />
  );
}
