import { Link, redirect } from 'react-router';
import { languageNames, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';

export const loader = page(async ({ services, actor, param }) => {
  const asked = param('entry');
  const [offer, { id, content }] = await Promise.all([services.machine.offer(actor, asked), services.drafts.read(actor, asked)]);
  return { offer, entry: id, title: content.title };
});

export const action = form(async ({ services, actor, param, language }) => {
  await services.machine.ask(actor, param('entry'));
  throw redirect(path(language, 'translation', { entry: param('entry') }));
});

/** Before anything leaves: to whom, what, and what does not. */
export default function MachineTranslation({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { offer, entry, title } = loaderData;
  const { host, from, into, places, obstacle } = offer;
  const t = useT();
  const language = useLanguage();
  return (
    <Page
      title={t('machine.ask')}
      trail={[
        { to: path(language, 'drafts'), label: t('catalogue.drafts.title') },
        { to: path(language, 'translation', { entry }), label: title || t('translation.title'), lang: title ? into : undefined },
      ]}
      lead={t('machine.lead', { host })}
      narrow
    >
      <div className="stack stack-large">
        {obstacle && (
          <Notice kind="warning">
            <p>{t(`errors.${obstacle}`)}</p>
          </Notice>
        )}
        <p>
          <span lang={from}>{languageNames[from]}</span> → <span lang={into}>{languageNames[into]}</span>
        </p>
        {places > 0 && (
          <section className="stack stack-small" aria-labelledby="sent">
            <h2 id="sent">{t('machine.sent')}</h2>
            <p>{t('machine.sent_text', { count: places })}</p>
          </section>
        )}
        <section className="stack stack-small" aria-labelledby="kept">
          <h2 id="kept">{t('machine.kept')}</h2>
          <p>{t('machine.kept_text')}</p>
        </section>
        <section className="stack stack-small" aria-labelledby="then">
          <h2 id="then">{t('machine.then')}</h2>
          <p>{t('machine.then_text')}</p>
        </section>
        <PageForm result={actionData}>
          <p className="row">
            {!obstacle && <Button>{t('machine.send', { host })}</Button>}
            <Link to={path(language, 'translation', { entry })}>{t('machine.by_hand')}</Link>
          </p>
        </PageForm>
      </div>
    </Page>
  );
}
