import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';

export const loader = page(async ({ services, actor, query }) => ({
  wish: await services.follows.wishes(actor),
  isSaved: query.has('done'),
}));

export const action = form(async ({ services, actor, language, list }) => {
  const wanted = list('wanted');
  await services.follows.wish(actor, {
    answers: wanted.includes('answers'),
    mentions: wanted.includes('mentions'),
    followed: wanted.includes('followed'),
  });
  throw redirect(path(language, 'threadMails', null, { done: 'saved' }));
});

/** Which mails about conversations one gets. */
export default function ThreadMails({ loaderData: { wish, isSaved }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const kinds = [
    { value: 'answers', label: t('talk.mails.answers'), isOn: wish.answers },
    { value: 'mentions', label: t('talk.mails.mentions'), isOn: wish.mentions },
    { value: 'followed', label: t('talk.mails.followed'), isOn: wish.followed },
  ];
  return (
    <Page
      title={t('talk.mails.title')}
      lead={t('talk.mails.lead')}
      trail={[{ to: path(language, 'exchange'), label: t('talk.exchange.title') }]}
      narrow
    >
      <div className="stack">
        {isSaved && <Notice kind="success" live title={t('talk.mails.saved')} />}
        <PageForm result={actionData}>
          <Choices
            name="wanted"
            type="checkbox"
            legend={t('talk.mails.which')}
            chosen={kinds.filter(({ isOn }) => isOn).map(({ value }) => value)}
            options={kinds}
          />
          <Button>{t('talk.save')}</Button>
        </PageForm>
      </div>
    </Page>
  );
}
