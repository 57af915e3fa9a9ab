import { redirect, useNavigation } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { type PageProps, page } from '../../page.js';
import { FileDrop } from './file-drop.js';
import { WaitingImports } from './share-waiting.js';

const accepted = '.docx,.doc,.odt,.pdf,.html,.htm,.md,.txt,.zip,.csv,.tsv';

export const loader = page(async ({ services, actor }) => ({
  tenants: services.drafts.tenantsToWriteFor(actor),
  readsAddresses: services.imports.readsAddresses,
  waiting: await services.importReviews.waiting(actor),
}));

export const action = form(async ({ services, actor, intent, text, file, language }) => {
  const tenant = text('tenant');
  if (intent === 'write') {
    const draft = await services.drafts.create(actor, tenant, {});
    throw redirect(path(language, 'editor', { entry: draft.id }));
  }
  const document = file('file');
  const input = {
    file: { file: { name: document?.name ?? '', bytes: Buffer.from(await (document ?? new Blob()).arrayBuffer()) } },
    address: { url: text('url') },
  }[intent] ?? { text: text('text') };
  const id = await services.imports.begin(actor, tenant, input);
  throw redirect(path(language, 'importReview', { import: id }));
});

export default function Share({ loaderData: { tenants, readsAddresses, waiting }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const reading = useNavigation().state !== 'idle';
  if (tenants.length === 0) {
    return (
      <Page title={t('catalogue.share.title')} narrow>
        <Notice>
          <p>{t('catalogue.share.no_tenant')}</p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={t('catalogue.share.title')} lead={t('catalogue.share.lead')}>
      <p className="quiet before-ways">{t('importing.nothing_saved')}</p>
      <div className="ways share-ways">
        <section className="card-box stack" aria-labelledby="from-file">
          <h2 id="from-file">{t('catalogue.share.from_file')}</h2>
          <PageForm result={actionData} intent="file" multipart fields={{ file: t('catalogue.share.file') }}>
            <Owner tenants={tenants} />
            <FileDrop>
              <Field name="file" type="file" label={t('catalogue.share.file')} hint={t('importing.file_hint')} accept={accepted} />
            </FileDrop>
            <Button disabled={reading}>{reading ? t('catalogue.share.reading') : t('catalogue.share.read_file')}</Button>
          </PageForm>
        </section>
        <section className="card-box stack" aria-labelledby="from-text">
          <h2 id="from-text">{t('catalogue.share.from_text')}</h2>
          <PageForm result={actionData} intent="text" fields={{ text: t('catalogue.share.text') }}>
            <Owner tenants={tenants} />
            <TextArea name="text" label={t('catalogue.share.text')} hint={t('catalogue.share.text_hint')} rows={8} />
            <Button disabled={reading} weight="secondary">
              {reading ? t('catalogue.share.reading') : t('catalogue.share.read_text')}
            </Button>
          </PageForm>
        </section>
        {readsAddresses && (
          <section className="card-box stack" aria-labelledby="from-address">
            <h2 id="from-address">{t('importing.from_address')}</h2>
            <PageForm result={actionData} intent="address" fields={{ url: t('importing.address') }}>
              <Owner tenants={tenants} />
              <Field
                name="url"
                type="url"
                inputMode="url"
                label={t('importing.address')}
                hint={t('importing.address_hint')}
                placeholder="https://"
              />
              <Button disabled={reading} weight="secondary">
                {reading ? t('catalogue.share.reading') : t('importing.read_address')}
              </Button>
            </PageForm>
          </section>
        )}
        <section className="card-box stack" aria-labelledby="from-nothing">
          <h2 id="from-nothing">{t('catalogue.share.from_nothing')}</h2>
          <p className="quiet">{t('catalogue.share.from_nothing_text')}</p>
          <ButtonLink to={path(language, 'shortExperience')} weight="secondary">
            {t('template.short.begin')}
          </ButtonLink>
          <PageForm result={actionData} intent="write">
            <Owner tenants={tenants} />
            <Button weight="secondary">{t('catalogue.share.begin')}</Button>
          </PageForm>
        </section>
      </div>
      <WaitingImports waiting={waiting} />
      <YourDrafts />
    </Page>
  );
}

/** Whoever writes for one tenant alone is not asked. */
function Owner({ tenants }: { tenants: readonly { slug: string; name: string }[] }) {
  const t = useT();
  const [first] = tenants;
  if (tenants.length === 1) return <input type="hidden" name="tenant" value={first?.slug} />;
  return (
    <Select
      name="tenant"
      label={t('catalogue.share.tenant')}
      options={tenants.map(({ slug, name }) => ({ value: slug, label: name }))}
      value={first?.slug}
    />
  );
}

function YourDrafts() {
  const t = useT();
  const language = useLanguage();
  return (
    <p className="after-ways">
      <a href={path(language, 'drafts')}>{t('catalogue.drafts.title')}</a>
    </p>
  );
}
