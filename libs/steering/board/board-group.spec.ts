import { describe, expect, it } from '@jest/globals';
import { type CaseStanding, groupOf, taskOf } from './board-group.js';

const round = { part: null, hasVoted: false, mayClose: false, recusalsToDecide: false } as const;

function standing(part: Partial<CaseStanding>): CaseStanding {
  return {
    ...{ state: 'proposed', round: null, hasPaper: false, isForMeeting: false, isComplete: true, mayPrepare: false, mayPropose: false },
    ...part,
  };
}

describe('what a case waits for', () => {
  it('is the vote of a member who has not voted', () => {
    expect(taskOf(standing({ state: 'voting', round: { ...round, part: 'votes' } }))).toBe('vote');
    expect(taskOf(standing({ state: 'voting', round: { ...round, part: 'votes', hasVoted: true } }))).toBeNull();
  });

  it('is first the answer of a member who is asked to stand aside', () => {
    expect(taskOf(standing({ state: 'voting', round: { ...round, part: 'is_asked' } }))).toBe('answer_recusal');
  });

  it('is nothing from one who stands aside', () => {
    for (const part of ['aside', 'waits'] as const) expect(taskOf(standing({ state: 'voting', round: { ...round, part } }))).toBeNull();
  });

  it('is the coordinator’s paper, then the opening, then the closing when everyone has answered', () => {
    expect(taskOf(standing({ mayPrepare: true }))).toBe('write_paper');
    expect(taskOf(standing({ mayPrepare: true, hasPaper: true }))).toBe('open_round');
    expect(taskOf(standing({ state: 'no_quorum', mayPrepare: true, hasPaper: true }))).toBe('open_round');
    expect(taskOf(standing({ state: 'voting', mayPrepare: true, round: { ...round, mayClose: true } }))).toBe('close');
  });

  it('is the paper alone where the body decides in meetings', () => {
    const written = standing({ mayPrepare: true, isForMeeting: true, hasPaper: true });
    expect(taskOf({ ...written, hasPaper: false })).toBe('write_paper');
    for (const state of ['proposed', 'no_quorum'] as const) expect(taskOf({ ...written, state })).toBeNull();
    expect(groupOf(written)).toBe('under_discussion');
  });

  it('is the body’s word on a declaration, after one’s own vote', () => {
    const declared = { ...round, recusalsToDecide: true };
    expect(taskOf(standing({ state: 'voting', round: declared }))).toBe('decide_recusal');
    expect(taskOf(standing({ state: 'voting', round: { ...declared, part: 'votes' } }))).toBe('vote');
  });

  it('is the authors’ completion before anything else, and their new version after a send-back', () => {
    expect(taskOf(standing({ isComplete: false, mayPropose: true, mayPrepare: true }))).toBe('complete');
    expect(taskOf(standing({ isComplete: false, mayPrepare: true }))).toBeNull();
    expect(taskOf(standing({ state: 'sent_back', mayPropose: true }))).toBe('revise');
  });
});

describe('the groups of the board', () => {
  it('put a case where the reader is waited for first', () => {
    expect(groupOf(standing({ state: 'voting', round: { ...round, part: 'votes' } }))).toBe('waiting_for_you');
  });

  it('keep what is open under discussion, and what is over among the decided', () => {
    for (const state of ['proposed', 'voting', 'sent_back', 'no_quorum'] as const)
      expect(groupOf(standing({ state }))).toBe('under_discussion');
    for (const state of ['approved', 'rejected', 'lapsed'] as const) expect(groupOf(standing({ state }))).toBe('decided');
  });
});
