import type { CaseView, DecisionView, Vote } from '#libs/steering';
import type { Translate } from '../../kit/language.js';

type Kind = CaseView['kind'];

/** What a vote means in a case of that kind: to approve of withdrawing is to withdraw. */
export function voteWord(t: Translate, kind: Kind, vote: Vote): string {
  return kind === 'withdrawal' && vote !== 'abstain' ? t(`withdrawal.vote.${vote}`) : t(`steering.vote.${vote}`);
}

export function voteHint(t: Translate, kind: Kind, vote: Vote): string {
  if (kind === 'motion' && vote === 'approve') return t('motion.vote_hint.approve');
  return kind === 'withdrawal' && vote !== 'abstain' ? t(`withdrawal.vote_hint.${vote}`) : t(`steering.vote_hint.${vote}`);
}

export function outcomeWord(t: Translate, { kind, outcome }: Pick<DecisionView, 'kind' | 'outcome'>): string {
  if (kind === 'motion') return t(`motion.outcome.${outcome}`);
  return kind === 'withdrawal' ? t(`withdrawal.outcome.${outcome}`) : t(`steering.outcome.${outcome}`);
}

export function stateWord(t: Translate, { kind, state }: Pick<CaseView, 'kind' | 'state'>): string {
  const isSettled = state === 'approved' || state === 'rejected';
  return kind === 'withdrawal' && isSettled ? t(`withdrawal.state.${state}`) : t(`steering.state.${state}`);
}

/** What kind of case it is, where a page says so. */
export function kindWord(t: Translate, kind: Kind): string {
  if (kind === 'motion') return t('motion.kind');
  return kind === 'withdrawal' ? t('withdrawal.kind') : t('steering.case');
}
