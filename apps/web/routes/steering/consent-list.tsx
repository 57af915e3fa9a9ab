import { redirect } from 'react-router';
import { formatDateTime, path } from '#libs/platform/i18n';
import type { ConsentItemView } from '#libs/steering';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { bodyTrail } from './body-trail.js';
import { ConsentItem } from './consent-item.js';

export const loader = page(async ({ services, actor, param, now }) => ({
  list: await services.consentLists.read(actor, param('list')),
  now,
}));

export const action = form(async ({ services, actor, param, language, intent, text }) => {
  const address = { body: param('body'), list: param('list') };
  if (intent === 'agree') await services.consentLists.agree(actor, address.list);
  if (intent.startsWith('take_out')) await services.consentLists.takeOut(actor, text('round'), { reason: text('reason') });
  throw redirect(path(language, 'consentList', address));
});

export default function ConsentList({ loaderData: { list, now }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { body, unanswered } = list;
  const isOpen = new Date(list.deadline) > new Date(now);
  const [together, takenOut] = [list.items.filter((item) => !item.takenOut), list.items.filter((item) => item.takenOut)];
  const mine = together.flatMap((item) => item.mine ?? []);
  // Whoever stands aside in one of them has nothing to answer there.
  const votes = mine.filter(({ part }) => part === 'votes');
  const allAnswered = votes.length > 0 && votes.every(({ ballot }) => ballot) && mine.every(({ part }) => part !== 'is_asked');
  const shown = (items: ConsentItemView[]) => (
    <ol className="case-list plain-list">
      {items.map((item) => (
        <ConsentItem key={item.round} body={body.slug} item={item} isOpen={isOpen} zone={list.zone} result={actionData} />
      ))}
    </ol>
  );
  return (
    <Page
      title={t('consent.title', { count: together.length })}
      trail={bodyTrail(language, { ...body, network: list.network, tenant: list.tenant })}
      lead={t('consent.lead')}
      narrow
    >
      <div className="stack stack-large">
        <div className="stack">
          <p suppressHydrationWarning>
            {t('steering.answer_by')} <strong>{formatDateTime(language, list.deadline, list.zone)}</strong>
          </p>
          {isOpen && unanswered > 0 && (
            <PageForm result={actionData} intent="agree">
              <Button>{t('consent.agree', { count: unanswered })}</Button>
              <p className="quiet small">{t('consent.agree_hint')}</p>
            </PageForm>
          )}
          {isOpen && allAnswered && <Notice kind="success" live title={t('consent.all_answered')} />}
        </div>
        {together.length > 0 && shown(together)}
        {takenOut.length > 0 && (
          <section aria-labelledby="taken-out" className="stack">
            <h2 id="taken-out">{t('consent.out')}</h2>
            {shown(takenOut)}
          </section>
        )}
      </div>
    </Page>
  );
}
