import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { renderMarkdown } from '../../markdown.server.js';
import { type PageProps, page } from '../../page.js';
import { boardTrail } from './board-trail.js';
import { CaseAside } from './case-aside.js';
import { CaseHead } from './case-head.js';
import { kindWord } from './case-words.js';
import { DecisionRecord } from './decision-record.js';
import { Motion } from './motion.js';
import { OnList } from './on-list.js';
import { Paper, Recommendation } from './paper.js';
import { Preparing } from './preparing.js';
import { ReviewPart } from './review-part.js';
import { SeatTable } from './seat-table.js';
import { VotePart } from './vote-part.js';
import { WithdrawalReason } from './withdrawal-part.js';

export const loader = page(async ({ services, actor, param, query, now }) => {
  const found = await services.cases.page(actor, param('proposal'));
  const paper = found.case?.paper;
  return {
    ...found,
    reviews: found.case ? await services.reviewReading.ofCase(actor, found.case.id) : [],
    text: renderMarkdown(found.case?.text ?? found.decisions[0]?.text ?? '', 3),
    paper: paper ? { background: renderMarkdown(paper.background, 4), assessment: renderMarkdown(paper.assessment, 4) } : null,
    done: query.get('done'),
    asks: query.get('ask'),
    now,
  };
});

export const action = form(async ({ services, actor, param, language, intent, text }) => {
  const round = text('round');
  if (intent === 'vote' || intent === 'as_recommended')
    await services.ballots.vote(actor, round, { vote: text('vote'), reason: text('reason'), statement: text('statement') });
  if (intent === 'recusal')
    await services.recusals.take(actor, round, { step: text('step'), seat: text('seat') || null, reason: text('recusal_reason') });
  if (intent === 'disclosure') await services.ballots.disclose(actor, round, { usesIt: text('usesIt') === 'yes', note: text('note') });
  if (intent === 'take_back') await services.motions.takeBack(actor, param('proposal'));
  if (intent === 'close') await services.closing.close(actor, round);
  throw redirect(path(language, 'decision', { body: param('body'), proposal: param('proposal') }, { done: intent }));
});

export default function Case({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { case: found, decisions, text, paper, reviews, done, asks, now } = loaderData;
  const newest = decisions[0];
  const face = found ?? newest;
  if (!face) return null;
  const isDecided = newest !== undefined && (found === null || found.state === newest.outcome);
  return (
    <Page
      title={face.title}
      titleLanguage={face.language === language ? undefined : face.language}
      trail={boardTrail(language, face)}
      kicker={`${kindWord(t, face.kind)} · ${face.tenant.name}`}
    >
      <div className="with-aside">
        <div className="stack case-main">
          {done && found && !found.round?.mine?.ballot && (
            <Notice kind="success" live title={done === 'take_back' ? t('motion.taken_back') : t('steering.done.saved')} />
          )}
          {isDecided && newest && <DecisionRecord decision={newest} found={found} now={now} />}
          {found && (
            <>
              <CaseHead found={found} now={now} />
              <Preparing found={found} />
              <Motion found={found} html={text} asksTakeBack={asks === 'take_back'} result={actionData} />
              {!isDecided && <WithdrawalReason found={found} />}
              {found.paper && !isDecided && (
                <Recommendation found={found} paper={found.paper}>
                  {found.round && <OnList body={found.body.slug} round={found.round} />}
                  {found.round && <VotePart found={found} round={found.round} result={actionData} now={now} />}
                </Recommendation>
              )}
              {found.paper && <Paper paper={found.paper} html={paper} />}
              <ReviewPart found={found} reviews={reviews} />
              {found.round && <SeatTable round={found.round} paper={found.paper} preset={found.body.preset} result={actionData} />}
            </>
          )}
          {(isDecided ? decisions.slice(1) : decisions).map((decision) => (
            <DecisionRecord key={decision.id} decision={decision} found={found} now={now} />
          ))}
        </div>
        <CaseAside found={found} decision={newest} />
      </div>
    </Page>
  );
}
