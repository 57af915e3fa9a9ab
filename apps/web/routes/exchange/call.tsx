import { Link, redirect } from 'react-router';
import type { CallView } from '#libs/exchange';
import { formatDate, path, whoIs } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Facts } from '../../kit/facts.js';
import { type Translate, useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { Tag } from '../../kit/tag.js';
import { type PageProps, page } from '../../page.js';
import { AnswerForms, OutcomeForm, TakeBackForm } from './call-forms.js';
import { callTones } from './call-tones.js';

export const loader = page(async ({ services, actor, param, query }) => ({
  call: await services.callReading.own(actor, param('call')),
  done: query.get('done'),
}));

export const action = form(async ({ services, actor, param, language, intent, text }) => {
  const call = param('call');
  if (intent === 'take_back') await services.calls.takeBack(actor, call);
  else if (intent === 'outcome') await services.calls.tellOutcome(actor, call, { outcome: text('outcome'), note: text('note') });
  else await services.calls.answer(actor, call, { accept: intent === 'accept', answer: text('answer') });
  throw redirect(path(language, 'call', { call }, { done: intent }));
});

/** A request for a call, for the two of it: the question, the answer, each other's address once both agree, and what came of it. */
export default function Call({ loaderData: { call, done }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const other = call.isMine ? call.to : call.from;
  const trail = [{ to: path(language, 'calls'), label: t('call.list') }];
  const heading = headingOf(t, call, whoIs(other));
  return (
    <Page title={heading} trail={trail} narrow>
      <div className="stack">
        <Standing call={call} isNew={done !== null} />
        <blockquote className="call-words" lang={foreign(call.language)}>
          {call.message}
        </blockquote>
        <Facts
          facts={[
            { term: t('call.where'), description: <Tag tone={callTones[call.state]}>{t(`call.state.${call.state}`)}</Tag> },
            {
              term: t('call.about'),
              description: call.entry && (
                <Link
                  to={path(language, 'entry', { tenant: call.entry.tenant, slug: call.entry.slug })}
                  lang={foreign(call.entry.language)}
                >
                  {call.entry.title}
                </Link>
              ),
            },
            {
              term: t('call.about'),
              description: call.help && (
                <Link to={path(language, 'help', { help: call.help.id })} lang={foreign(call.help.language)}>
                  {call.help.title}
                </Link>
              ),
            },
            {
              term: t('call.answer_by'),
              description: call.state === 'asked' && formatDate(language, `${call.answerBy}T12:00:00Z`),
            },
            { term: t('call.answer'), description: call.answer },
            { term: t('call.reach'), description: other.email && <a href={`mailto:${other.email}`}>{other.email}</a> },
            { term: t('call.outcome_title'), description: call.outcome && t(`call.outcome.${call.outcome}`) },
            { term: t('call.outcome_note'), description: call.outcomeNote },
          ]}
        />
        {call.state === 'asked' && !call.isMine && <AnswerForms result={actionData} />}
        {call.state === 'asked' && call.isMine && <TakeBackForm result={actionData} />}
        {call.mayTellOutcome && <OutcomeForm result={actionData} />}
      </div>
    </Page>
  );
}

function headingOf(t: Translate, { isMine, answersNeed }: CallView, who: string): string {
  if (answersNeed) return isMine ? t('call.offers_to', { who }) : t('call.offers_from', { who });
  return isMine ? t('call.to', { who }) : t('call.from', { who });
}

function Standing({ call, isNew }: { call: CallView; isNew: boolean }) {
  const t = useT();
  const name = (call.isMine ? call.to : call.from).name ?? '';
  if (!isNew) return null;
  switch (call.state) {
    case 'asked':
      return <Notice kind="success" live title={t('call.sent', { name })} />;
    case 'accepted':
      return <Notice kind="success" live title={t('call.accepted_now', { name })} />;
    case 'declined':
      return <Notice live title={t('call.declined_now', { name })} />;
    case 'taken_back':
      return <Notice live title={t('call.taken_back_now')} />;
    case 'done':
      return <Notice kind="success" live title={t('call.told')} />;
    case 'expired':
      return null;
  }
}
