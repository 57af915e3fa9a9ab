import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { openForm } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Facts } from '../../kit/facts.js';
import { GoalList } from '../../kit/goal-list.js';
import { useForeign, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { PromiseWords } from './promise-words.js';

/** Only shows what the mail asks: mail scanners follow links. */
export const loader = page(async ({ services, param, query }) => ({
  question: await services.partnershipAnswers.show(param('token')),
  isAnswered: query.get('done') !== null,
}));

export const action = openForm(async ({ services, param, text, language }) => {
  const token = param('token');
  await services.partnershipAnswers.act(token, { answer: text('answer'), revision: Number(text('revision')) });
  throw redirect(path(language, 'partnershipAnswer', { token }, { done: text('answer') }));
});

/** What an actor would be in, as what and shown to whom: yes or no, without an account. */
export default function PartnershipAnswer({ loaderData: { question, isAnswered }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const foreign = useForeign();
  const { actor, tenant, audience } = question;
  const lang = foreign(question.language);
  const isIn = actor.state === 'confirmed';
  const said = {
    named: null,
    invited: null,
    confirmed: t('partnership.answer.in'),
    declined: t('partnership.answer.declined'),
    withdrawn: t('partnership.answer.withdrawn'),
  }[actor.state];
  const sees = {
    tenant: t('partnership.answer.sees_tenant', { tenant: tenant.name }),
    networks: t('partnership.answer.sees_networks', { tenant: tenant.name }),
    public: t('partnership.answer.sees_public'),
  }[audience];
  return (
    <Page title={question.title} titleLanguage={lang} kicker={t('partnership.answer.kicker', { tenant: tenant.name })} narrow>
      <div className="stack stack-large">
        {said && (
          <Notice kind={isIn ? 'success' : 'info'} live={isAnswered} title={said}>
            <p>{t('partnership.answer.again')}</p>
          </Notice>
        )}
        {question.purpose && (
          <p className="lead project-purpose" lang={lang}>
            {question.purpose}
          </p>
        )}
        <section aria-labelledby="what" className="card-box stack">
          <h2 id="what">{t('partnership.answer.what')}</h2>
          <Facts
            facts={[
              { term: t('partnership.answer.name'), description: <span lang={lang}>{actor.name}</span> },
              { term: t('partnership.actor_group'), description: t(`catalogue.actor_group.${actor.actorGroup}`) },
              { term: t('partnership.answer.role'), description: actor.role && <span lang={lang}>{actor.role}</span> },
              {
                term: t('partnership.answer.promises'),
                description: actor.promises.length > 0 && (
                  <ul className="actor-promises">
                    {actor.promises.map((promise) => (
                      <li key={promise.id}>
                        <PromiseWords promise={promise} written={question.language} />
                      </li>
                    ))}
                  </ul>
                ),
              },
              { term: t('import.place.goals'), description: question.goals.length > 0 && <GoalList goals={question.goals} column /> },
              { term: t('project.who_sees'), description: sees },
            ]}
          />
          <p className="quiet">{t('partnership.answer.address')}</p>
        </section>
        <PageForm result={actionData} className="row">
          <input type="hidden" name="revision" value={question.revision} />
          {!isIn && (
            <Button name="answer" value="yes">
              {t('partnership.answer.yes')}
            </Button>
          )}
          {actor.state !== 'declined' && actor.state !== 'withdrawn' && (
            <Button name="answer" value="no" weight="secondary">
              {isIn ? t('partnership.answer.back') : t('partnership.answer.no')}
            </Button>
          )}
        </PageForm>
      </div>
    </Page>
  );
}
