import { redirect } from 'react-router';
import { formatDate, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { Facts } from '../../kit/facts.js';
import { Field } from '../../kit/field.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';

export const loader = page(async ({ services, actor, param, query }) => ({
  care: await services.care.read(actor, param('entry')),
  done: query.get('done'),
}));

export const action = form(async ({ services, actor, language, param, intent, text }) => {
  const entry = param('entry');
  if (intent === 'replace') await services.quotedPersons.replaceByRole(actor, entry, { person: text('person') });
  else await services.care.stillRight(actor, entry, { reviewBy: text('reviewBy') || null });
  throw redirect(path(language, 'entryCare', { entry }, { done: intent }));
});

/** Looking at an entry again: is it right, does the contact answer, does everyone quoted still want to be? */
export default function EntryCarePage({ loaderData: { care, done }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const at = { tenant: care.tenant.slug, slug: care.slug };
  return (
    <Page
      title={t('care.title')}
      lead={<span lang={foreign(care.language)}>{care.title}</span>}
      trail={[{ to: path(language, 'entry', at), label: care.title, lang: foreign(care.language) }]}
      narrow
    >
      <div className="stack stack-large">
        {done && (
          <Notice kind="success" live>
            <p>{t(done === 'replace' ? 'care.replaced' : 'care.done')}</p>
          </Notice>
        )}
        {care.stage && !done && (
          <Notice kind={care.stage === 'overdue' ? 'warning' : undefined}>
            <p suppressHydrationWarning>{t(`care.mail.${care.stage}`, { date: formatDate(language, care.reviewBy ?? '') })}</p>
          </Notice>
        )}
        <Facts
          facts={[
            {
              term: t('catalogue.entry.contact'),
              description: [care.contact.name, care.contact.mailbox].filter(Boolean).join(', ') || null,
            },
            { term: t('care.confirmed_on'), description: care.confirmedOn && formatDate(language, care.confirmedOn) },
            { term: t('catalogue.entry.review_by'), description: care.reviewBy && formatDate(language, care.reviewBy) },
          ]}
        />
        <PageForm result={actionData} intent="right" fields={{ reviewBy: t('care.next') }}>
          <Field name="reviewBy" label={t('care.next')} hint={t('care.next_hint')} type="date" short optional />
          <p className="row">
            <Button>{t('care.right')}</Button>
            <ButtonLink to={path(language, 'editor', { entry: care.id })} weight="secondary">
              {t('care.change')}
            </ButtonLink>
          </p>
        </PageForm>
        {care.quoted.length > 0 && (
          <Details summary={t('care.quoted', { count: care.quoted.length })} open={done === 'replace'}>
            <p>{t('care.quoted_text')}</p>
            <ul className="waiting plain-list">
              {care.quoted.map((person) => (
                <li key={person}>
                  <span lang={foreign(care.language)}>{person}</span>
                  <PageForm result={actionData} intent="replace">
                    <input type="hidden" name="person" value={person} />
                    <Button weight="secondary" small>
                      {t('care.replace')}
                      <span className="visually-hidden">: {person}</span>
                    </Button>
                  </PageForm>
                </li>
              ))}
            </ul>
          </Details>
        )}
      </div>
    </Page>
  );
}
