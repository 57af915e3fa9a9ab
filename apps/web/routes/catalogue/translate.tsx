import { redirect } from 'react-router';
import { languageNames, languages, path } from '#libs/platform/i18n';
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
  if ('movedTo' in found) throw redirect(path(language, 'translate', { tenant, slug: found.movedTo }), 301);
  // Whoever is not signed in is asked to be, and comes back here.
  const translators = services.drafts.tenantsToWriteFor(actor);
  const owners = [tenant, ...found.coOwners.map((owner) => owner.slug)];
  const taken = [found, ...found.translations.filter((one) => owners.includes(one.tenant))].map((one) => one.language);
  return {
    ...{ title: found.title, lang: found.language, at: { tenant, slug: found.slug }, owner: found.tenant.name, owners },
    ...{ licence: found.content.licence, translators, into: languages.filter((one) => !taken.includes(one)) },
  };
});

export const action = form(async ({ services, actor, param, text, language }) => {
  const at = { tenant: param('tenant'), slug: param('slug') };
  const found = await services.entries.readAt(actor, at.tenant, at.slug);
  if ('movedTo' in found) throw redirect(path(language, 'translate', { ...at, slug: found.movedTo }));
  const wish = { tenant: text('tenant'), language: text('language'), consent: text('consent') === 'yes' };
  const made = await services.translations.begin(actor, found.id, wish);
  throw redirect(path(language, 'translation', { entry: made.entryId }, { made: made.isNew ? 'new' : 'before' }));
});

/** Before a translation is begun: for whom, into which language, and what the licence of another municipality asks. */
export default function Translate({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { title, lang, at, owner, owners, licence, translators, into } = loaderData;
  const t = useT();
  const language = useLanguage();
  const isOthers = translators.some(({ slug }) => !owners.includes(slug));
  const chosen = translators.find(({ slug }) => owners.includes(slug)) ?? translators[0];
  return (
    <Page title={t('translation.begin')} trail={entryTrail(t, language, { at, title, lang })} lead={t('translation.lead')} narrow>
      {translators.length === 0 ? (
        <Notice>
          <p>{t('translation.no_tenant')}</p>
        </Notice>
      ) : (
        <PageForm
          result={actionData}
          fields={{ tenant: t('own.tenant'), language: t('translation.into'), consent: t('own.consent', { tenant: owner }) }}
        >
          <p>
            <strong lang={lang}>{title}</strong>
            <br />
            {owner}
          </p>
          <Select
            name="language"
            label={t('translation.into')}
            value={into.includes(language) ? language : into[0]}
            options={into.map((one) => ({ value: one, label: languageNames[one] }))}
          />
          {translators.length === 1 ? (
            <input type="hidden" name="tenant" value={chosen?.slug} />
          ) : (
            <Select
              name="tenant"
              label={t('own.tenant')}
              value={chosen?.slug}
              options={translators.map(({ slug, name }) => ({ value: slug, label: name }))}
            />
          )}
          {isOthers && (
            <section className="stack stack-small" aria-labelledby="licence">
              <h2 id="licence">{t('own.licence.title')}</h2>
              {licence ? <p>{t(`own.licence.${licence}`)}</p> : <p>{t('own.licence.none', { tenant: owner })}</p>}
              {!licence && <Checkbox name="consent" label={t('own.consent', { tenant: owner })} />}
              <p>{t('translation.people')}</p>
            </section>
          )}
          <p>
            <Button>{t('translation.begin')}</Button>
          </p>
        </PageForm>
      )}
    </Page>
  );
}
