import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Checkbox } from '../../kit/checkbox.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { type PageProps, page } from '../../page.js';
import { entryTrail } from './entry-trail.js';

export const loader = page(async ({ services, actor, language, param }) => {
  const tenant = param('tenant');
  const found = await services.entries.readAt(actor, tenant, param('slug'));
  if ('movedTo' in found) throw redirect(path(language, 'ownVersion', { tenant, slug: found.movedTo }), 301);
  const { title, version, slug } = found;
  // Whoever is not signed in is asked to be, and comes back here.
  services.drafts.tenantsToWriteFor(actor);
  const makers = services.ownVersions.makersFor(actor, [tenant, ...found.coOwners.map((owner) => owner.slug)]);
  return { title, lang: found.language, version, at: { tenant, slug }, owner: found.tenant.name, licence: found.content.licence, makers };
});

export const action = form(async ({ services, actor, param, text, language }) => {
  const at = { tenant: param('tenant'), slug: param('slug') };
  const found = await services.entries.readAt(actor, at.tenant, at.slug);
  if ('movedTo' in found) throw redirect(path(language, 'ownVersion', { ...at, slug: found.movedTo }));
  const wish = { tenant: text('tenant'), version: Number(text('version')) || found.version, consent: text('consent') === 'yes' };
  const made = await services.ownVersions.make(actor, found.id, wish);
  throw redirect(path(language, 'editor', { entry: made.entryId }, { made: made.isNew ? 'new' : 'before' }));
});

/** Before a draft is made from another municipality's text: for whom, and what its licence asks. */
export default function OwnVersion({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { title, lang, version, at, owner, licence, makers } = loaderData;
  const t = useT();
  const language = useLanguage();
  return (
    <Page title={t('own.make')} trail={entryTrail(t, language, { at, title, lang })} lead={t('own.lead')} narrow>
      {makers.length === 0 ? (
        <Notice>
          <p>{t('own.no_tenant')}</p>
        </Notice>
      ) : (
        <PageForm result={actionData} fields={{ tenant: t('own.tenant'), consent: t('own.consent', { tenant: owner }) }}>
          <input type="hidden" name="version" value={version} />
          <p>
            <strong lang={lang}>{title}</strong>
            <br />
            {t('own.from', { tenant: owner, version })}
          </p>
          <section className="stack stack-small" aria-labelledby="licence">
            <h2 id="licence">{t('own.licence.title')}</h2>
            {licence ? <p>{t(`own.licence.${licence}`)}</p> : <p>{t('own.licence.none', { tenant: owner })}</p>}
            {!licence && <Checkbox name="consent" label={t('own.consent', { tenant: owner })} />}
          </section>
          {makers.length === 1 ? (
            <input type="hidden" name="tenant" value={makers[0]?.slug} />
          ) : (
            <Select name="tenant" label={t('own.tenant')} options={makers.map(({ slug, name }) => ({ value: slug, label: name }))} />
          )}
          <p>
            <Button>{t('own.make')}</Button>
          </p>
        </PageForm>
      )}
    </Page>
  );
}
