import { Link, redirect } from 'react-router';
import { path, whoIs } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { type PageProps, page } from '../../page.js';

export const loader = page(async ({ services, actor, query }) => ({
  asked: await services.callReading.toAsk(actor, wishOf(query)),
}));

export const action = form(async ({ services, actor, query, language, text }) => {
  const { id } = await services.calls.ask(actor, {
    tenant: text('tenant'),
    ...wishOf(query),
    message: text('message'),
  });
  throw redirect(path(language, 'call', { call: id }, { done: 'ask' }));
});

const wishOf = (query: URLSearchParams) => ({
  person: query.get('person') ?? undefined,
  entry: query.get('entry') ?? undefined,
  help: query.get('help') ?? undefined,
});

/** Asks one person for a call: a few words, and they answer with one press. */
export default function CallAsk({ loaderData: { asked }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { entry, help, tenants, answersNeed } = asked;
  const fields = { tenant: t('call.for'), message: answersNeed ? t('call.offers_title') : t('call.message') };
  return (
    <Page title={answersNeed ? t('help.answer_need') : t('call.ask')} kicker={whoIs(asked)} lead={t('call.ask_lead')} narrow>
      <div className="stack">
        {entry && (
          <p>
            {t('call.about')}:{' '}
            <Link to={path(language, 'entry', { tenant: entry.tenant, slug: entry.slug })} lang={foreign(entry.language)}>
              {entry.title}
            </Link>
          </p>
        )}
        {help && (
          <p>
            {t('call.about')}:{' '}
            <Link to={path(language, 'help', { help: help.id })} lang={foreign(help.language)}>
              {help.title}
            </Link>
          </p>
        )}
        {asked.left === 0 || tenants.length === 0 ? (
          <Notice>
            <p>{asked.left === 0 ? t('errors.no_calls_left') : t('call.same_tenant')}</p>
          </Notice>
        ) : (
          <PageForm result={actionData} fields={fields}>
            {tenants.length > 1 ? (
              <Select name="tenant" label={fields.tenant} options={tenants.map(({ slug, name }) => ({ value: slug, label: name }))} />
            ) : (
              <input type="hidden" name="tenant" value={tenants[0]?.slug} />
            )}
            <TextArea
              name="message"
              label={fields.message}
              hint={answersNeed ? undefined : t('call.message_hint')}
              maxLength={2000}
              rows={6}
            />
            <p className="quiet small">{t('call.no_address')}</p>
            <Button>{t('call.send')}</Button>
          </PageForm>
        )}
      </div>
    </Page>
  );
}
