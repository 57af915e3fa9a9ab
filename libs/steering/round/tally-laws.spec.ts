import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { presets, type Rules, rulesOf } from './rules.js';
import { type Outcome, type SeatAnswer, type Tally, tally, votes } from './tally.js';

/** One who stands aside may have voted before; a deputy also sits where nobody holds the seat. */
const aMember: fc.Arbitrary<SeatAnswer> = fc.record({
  role: fc.constant('member' as const),
  recused: fc.boolean(),
  deputySits: fc.boolean(),
  vote: fc.constantFrom(...votes, null),
});
const anOffice = (role: 'chair' | 'vice_chair') => aMember.map((seat): SeatAnswer => ({ ...seat, role }));
const aRoster: fc.Arbitrary<SeatAnswer[]> = fc
  .tuple(anOffice('chair'), anOffice('vice_chair'), fc.array(aMember, { maxLength: 24 }))
  .map(([chair, vice, members]) => [chair, vice, ...members]);

const theRules: fc.Arbitrary<Rules> = fc
  .record({
    preset: fc.constantFrom(...presets),
    quorum: fc.constantFrom('half', 'more_than_half'),
    majority: fc.constantFrom('votes_cast', 'seats'),
    tie: fc.constantFrom('lapses', 'chair_decides'),
  } as const)
  .map(({ preset, ...changed }) => ({ ...rulesOf[preset], ...changed }));

const holds = <Given extends [unknown, ...unknown[]]>(
  arbitraries: { [Place in keyof Given]: fc.Arbitrary<Given[Place]> },
  law: (...given: Given) => boolean,
) => fc.assert(fc.property(...arbitraries, law), { numRuns: 2000 });

const without = (counted: Tally, ...names: (keyof Tally)[]) =>
  JSON.stringify({ ...counted, ...Object.fromEntries(names.map((name) => [name, 0])) });
const countOf = { approve: 'approve', reject: 'reject', send_back: 'sendBack', abstain: 'abstain' } as const;
const isTied = (counted: Tally, rules: Rules) =>
  counted.hasQuorum && rules.majority === 'votes_cast' && counted.reject > 0 && counted.approve + counted.sendBack === counted.reject;

describe('whatever the seats answer and the rules say', () => {
  it('the six counts add up to the seats, and those present to four of them', () => {
    holds([aRoster, theRules], (seats, rules) => {
      const { approve, reject, sendBack, abstain, recused, absent, present } = tally(seats, rules);
      return approve + reject + sendBack + abstain + recused + absent === seats.length && present === approve + reject + sendBack + abstain;
    });
  });

  it('the order of the ballots does not matter', () => {
    const shuffled = aRoster.chain((seats) =>
      fc.tuple(fc.constant(seats), fc.shuffledSubarray(seats, { minLength: seats.length, maxLength: seats.length })),
    );
    holds([shuffled, theRules], ([seats, others], rules) => JSON.stringify(tally(seats, rules)) === JSON.stringify(tally(others, rules)));
  });

  it('one who stands aside leaves those who decide and stays among those it is reckoned from', () => {
    holds([aRoster, aMember, theRules], (seats, member, rules) => {
      const before = tally([...seats, { ...member, recused: false, deputySits: false }], rules);
      const after = tally([...seats, { ...member, recused: true, deputySits: false }], rules);
      const left = member.vote === null ? 'absent' : countOf[member.vote];
      const stays = after.seats === before.seats && after.quorum === before.quorum;
      const neededStays = rules.majority === 'votes_cast' || after.needed === before.needed;
      const wasPresent = member.vote === null ? 0 : 1;
      return (
        stays &&
        neededStays &&
        after[left] === before[left] - 1 &&
        after.recused === before.recused + 1 &&
        after.present === before.present - wasPresent
      );
    });
  });

  it('a deputy who sits counts as the seat', () => {
    holds([aRoster, aMember, theRules], (seats, member, rules) => {
      const held = tally([...seats, { ...member, recused: false, deputySits: false }], rules);
      const deputed = tally([...seats, { ...member, recused: true, deputySits: true }], rules);
      return JSON.stringify(held) === JSON.stringify(deputed);
    });
  });

  it('being absent and abstaining are two things: an abstention is present, and carries nothing', () => {
    holds([aRoster, aMember, theRules], (seats, member, rules) => {
      const seat = { ...member, recused: false, deputySits: false };
      const away = tally([...seats, { ...seat, vote: null }], rules);
      const abstains = tally([...seats, { ...seat, vote: 'abstain' }], rules);
      const same =
        without(away, 'absent', 'abstain', 'present', 'hasQuorum') === without(abstains, 'absent', 'abstain', 'present', 'hasQuorum');
      return (
        abstains.absent === away.absent - 1 &&
        abstains.abstain === away.abstain + 1 &&
        abstains.present === away.present + 1 &&
        (away.hasQuorum ? same : away.outcome === 'no_quorum')
      );
    });
  });

  it('the tie rule speaks of a tie only', () => {
    holds([aRoster, theRules], (seats, rules) => {
      const lapsing = tally(seats, { ...rules, tie: 'lapses' });
      const deciding = tally(seats, { ...rules, tie: 'chair_decides' });
      if (isTied(lapsing, rules)) return lapsing.outcome === 'lapsed' && deciding.outcome !== 'no_quorum';
      return JSON.stringify(lapsing) === JSON.stringify(deciding);
    });
  });

  it('approving wins with the majority the rules ask for, or in a tie by whoever chairs, and by nothing else', () => {
    holds([aRoster, theRules], (seats, rules) => {
      const counted = tally(seats, rules);
      const hasMajority = counted.hasQuorum && counted.approve >= counted.needed;
      const byChair = isTied(counted, rules) && counted.sendBack === 0 && rules.tie === 'chair_decides';
      return counted.outcome === 'approved' ? hasMajority || byChair : !hasMajority;
    });
  });

  it('a further vote for it never makes it worse for approval', () => {
    const worth = (outcome: Outcome) => ({ approved: 2, sent_back: 1, rejected: 0, lapsed: 0, no_quorum: 0 })[outcome];
    const oneOf = aRoster.chain((seats) => fc.tuple(fc.constant(seats), fc.nat({ max: seats.length - 1 })));
    holds([oneOf, theRules], ([seats, place], rules) => {
      const turned = seats.map((seat, index): SeatAnswer => (index === place ? { ...seat, vote: 'approve' } : seat));
      return worth(tally(turned, rules).outcome) >= worth(tally(seats, rules).outcome);
    });
  });
});
