import type { CaseView, OwnPart, Recommended, RoundView, Vote } from '#libs/steering';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { useForeign, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { TextArea } from '../../kit/text-area.js';
import { voteHint, voteWord } from './case-words.js';

interface Props {
  round: RoundView;
  recommended: Recommended;
  kind: CaseView['kind'];
  mine: OwnPart;
  result: unknown;
}

/** Any other answer than the recommended one, or a change of one's own. */
export function OtherVote({ round, recommended, kind, mine, result }: Props) {
  const t = useT();
  const own = useForeign()(mine.language);
  const votes: Vote[] = ['approve', 'send_back', 'reject', ...(round.rules.abstention ? (['abstain'] as const) : [])];
  const offered = mine.ballot ? votes : votes.filter((vote) => vote !== recommended);
  return (
    <PageForm
      result={result}
      intent="vote"
      fields={{ vote: t('steering.vote_label'), reason: t('steering.reason'), statement: t('steering.statement') }}
    >
      <input type="hidden" name="round" value={round.id} />
      <Choices
        name="vote"
        legend={t('steering.vote_label')}
        chosen={mine.ballot ? [mine.ballot.vote] : []}
        options={offered.map((vote) => ({ value: vote, label: voteWord(t, kind, vote), hint: voteHint(t, kind, vote) }))}
      />
      <TextArea
        name="reason"
        label={t('steering.reason')}
        hint={t('steering.reason_hint')}
        value={mine.ballot?.reason}
        maxLength={2000}
        rows={3}
        lang={own}
      />
      <TextArea
        name="statement"
        label={t('steering.statement')}
        hint={t('steering.statement_hint')}
        optional
        value={mine.ballot?.statement}
        maxLength={4000}
        rows={3}
        lang={own}
      />
      <Button weight="secondary">{t('steering.give_vote')}</Button>
    </PageForm>
  );
}
