import { describe, expect, it } from '@jest/globals';
import { type Preset, presets, type Rules, rulesOf } from './rules.js';
import { type Outcome, quorumOf, type SeatAnswer, type Tally, tally, type Vote } from './tally.js';

const letters: Record<string, Vote | null> = { a: 'approve', r: 'reject', s: 'send_back', o: 'abstain', '-': null };

/** Seats by their answers: a approve, r reject, s send back, o abstain, - absent, x stands aside; the first one chairs, the second is vice chair. */
function seats(answers: string): SeatAnswer[] {
  return [...answers].map((letter, index) => ({
    role: index === 0 ? 'chair' : index === 1 ? 'vice_chair' : 'member',
    recused: letter === 'x',
    deputySits: false,
    vote: letters[letter] ?? null,
  }));
}

function outcome(answers: string, preset: Preset = 'association', differences: Partial<Rules> = {}): Outcome {
  return tally(seats(answers), { ...rulesOf[preset], ...differences }).outcome;
}

describe('quorum', () => {
  it.each([
    [8, 4, 5],
    [7, 4, 4],
    [5, 3, 3],
    [1, 1, 1],
    [25, 13, 13],
  ])('of %i seats is %i where half is asked for, %i where it is more than half', (count, half, more) => {
    expect(quorumOf(count, { quorum: 'half' })).toBe(half);
    expect(quorumOf(count, { quorum: 'more_than_half' })).toBe(more);
  });

  it('is one at the least: a body without seats decides nothing', () => {
    for (const preset of presets) expect(tally([], rulesOf[preset])).toMatchObject({ quorum: 1, outcome: 'no_quorum' });
  });

  it('is reached with half the seats in Denmark and Norway, and with one more in Sweden', () => {
    for (const preset of ['DK', 'NO', 'association'] as const) expect(outcome('aaaa----', preset)).toBe('approved');
    expect(outcome('aaaa----', 'SE')).toBe('no_quorum');
    expect(outcome('aaaaa---', 'SE')).toBe('approved');
  });

  it('is not reached with fewer, whatever they voted', () => {
    for (const preset of presets) expect(outcome('aaa-----', preset)).toBe('no_quorum');
  });

  it('counts those who abstain as present', () => {
    expect(outcome('aooo----')).toBe('approved');
  });

  it('keeps a seat that stands aside in the number of seats, and not among those present', () => {
    expect(outcome('aaaxxxxx')).toBe('no_quorum');
    expect(outcome('aaaaxxxx')).toBe('approved');
  });
});

describe('the counts', () => {
  it('are six, never merged, and add up to the seats', () => {
    const counted = tally(seats('aarsox--'), rulesOf.association);
    expect(counted).toMatchObject({ approve: 2, reject: 1, sendBack: 1, abstain: 1, recused: 1, absent: 2, seats: 8, present: 5 });
  });

  it('leave out the vote of one who stands aside, even where it was cast before', () => {
    const [first, ...rest] = seats('aaaa----');
    const counted = tally([{ ...(first as SeatAnswer), recused: true }, ...rest], rulesOf.association);
    expect(counted).toMatchObject({ approve: 3, recused: 1, present: 3 });
  });

  it('take a deputy for the seat of one who stands aside as that seat', () => {
    const roster = seats('aaax----').map((seat) => (seat.recused ? { ...seat, deputySits: true, vote: 'approve' as const } : seat));
    expect(tally(roster, rulesOf.association)).toMatchObject({ approve: 4, recused: 0, present: 4, hasQuorum: true, outcome: 'approved' });
  });

  it('take a deputy who was called and did not answer as absent', () => {
    const roster = seats('aaaax---').map((seat) => (seat.recused ? { ...seat, deputySits: true } : seat));
    expect(tally(roster, rulesOf.association)).toMatchObject({ recused: 0, absent: 4 });
  });
});

describe('a majority', () => {
  it.each<[string, Outcome]>([
    ['aaaaaaaa', 'approved'],
    ['aaaaarrr', 'approved'],
    ['aaarrrrr', 'rejected'],
    ['rrrrrrrr', 'rejected'],
    ['arrrr---', 'rejected'],
    ['aaoooooo', 'approved'],
    ['rroooooo', 'rejected'],
    ['ssoooooo', 'sent_back'],
  ])('of the votes cast decides: %s is %s', (answers, expected) => {
    for (const preset of ['DK', 'SE', 'association'] as const)
      if (preset !== 'SE' || !answers.includes('---')) expect(outcome(answers, preset)).toBe(expected);
  });

  it('is told in absolute numbers', () => {
    const needed = (answers: string) => tally(seats(answers), rulesOf.association).needed;
    expect([needed('aaaaaaaa'), needed('aaaarrr-'), needed('aaoooooo')]).toEqual([5, 4, 2]);
  });

  it('of all seats is asked for where the statutes say so', () => {
    const statutes = { majority: 'seats' } as const;
    expect(outcome('aaaaa---', 'association', statutes)).toBe('approved');
    expect(outcome('aaaa-x--', 'association', statutes)).toBe('rejected');
    expect(tally(seats('aaaa----'), { ...rulesOf.association, ...statutes }).needed).toBe(5);
  });

  it('of all seats is not made by the chair where votes are equal', () => {
    expect(outcome('aaaarrrr', 'association', { majority: 'seats' })).toBe('rejected');
  });
});

describe('a split among approve, reject and send back', () => {
  it.each<[string, Outcome]>([
    ['aaaaassr', 'approved'],
    ['aaaassrr', 'sent_back'],
    ['aaassrrr', 'sent_back'],
    ['aassrrrr', 'sent_back'],
    ['asrrrrr-', 'rejected'],
    ['sssss---', 'sent_back'],
    ['aaaassss', 'sent_back'],
    ['aasrrr--', 'sent_back'],
  ])('%s is %s', (answers, expected) => {
    expect(outcome(answers)).toBe(expected);
  });

  it('never approves what has no majority of its own, even with the chair for it in a tie', () => {
    expect(outcome('aaasrrrr')).toBe('sent_back');
  });
});

describe('equal votes', () => {
  it('lapse in Denmark, whoever chairs', () => {
    for (const answers of ['aaaarrrr', 'rrrraaaa', 'aaasrrrr', 'ar', 'arooo']) expect(outcome(answers, 'DK')).toBe('lapsed');
  });

  it.each(['NO', 'SE', 'association'] as const)('are decided by the chair under %s', (preset) => {
    expect(outcome('aaaarrrr', preset)).toBe('approved');
    expect(outcome('rrrraaaa', preset)).toBe('rejected');
    expect(outcome('saaarrrr', preset)).toBe('sent_back');
    expect(outcome('rrrraaas', preset)).toBe('rejected');
  });

  it('are decided by the vice chair where the chair is away or stands aside', () => {
    expect(outcome('-aaarrr-')).toBe('approved');
    expect(outcome('xaaarrr-')).toBe('approved');
    expect(outcome('-rrraaa-')).toBe('rejected');
  });

  it('are not decided by the deputy in the chair’s seat, who takes the seat and not the chair', () => {
    const roster = seats('rrraaa--').map((seat, index) =>
      index === 0 ? { ...seat, recused: true, deputySits: true, vote: 'approve' as const } : seat,
    );
    expect(tally(roster, rulesOf.association)).toMatchObject({ approve: 4, reject: 2, outcome: 'approved' });
    const tied = seats('ararar--').map((seat, index) => (index === 0 ? { ...seat, recused: true, deputySits: true } : seat));
    expect(tally(tied, rulesOf.association).outcome).toBe('rejected');
  });

  it('are not decided by the deputy in a chair’s seat that nobody holds either', () => {
    const tied = seats('ararar--').map((seat, index) => (index === 0 ? { ...seat, deputySits: true } : seat));
    expect(tally(tied, rulesOf.association).outcome).toBe('rejected');
  });

  it('are not decided by a chair who voted and stood aside afterwards', () => {
    const [chair, ...rest] = seats('arrraa--');
    const tied = [{ ...(chair as SeatAnswer), recused: true }, ...rest, ...seats('xxa').slice(2)];
    expect(tally(tied, rulesOf.association)).toMatchObject({ approve: 3, reject: 3, recused: 1, outcome: 'rejected' });
  });

  it('lapse where nobody can break them', () => {
    expect(outcome('--aarr--')).toBe('lapsed');
    expect(outcome('oaaarrr-')).toBe('lapsed');
  });
});

describe('a round in which nobody votes for or against', () => {
  it('lapses', () => {
    expect(outcome('oooooooo')).toBe('lapsed');
    expect(outcome('oooooooo', 'SE')).toBe('lapsed');
  });
});

describe('every possible round of five seats', () => {
  const all = (length: number): string[] =>
    length === 0 ? [''] : all(length - 1).flatMap((rest) => [...'arso-x'].map((letter) => rest + letter));
  const rounds = all(5).map(seats);
  const tallies = (preset: Preset): Tally[] => rounds.map((round) => tally(round, rulesOf[preset]));

  it.each(presets)(
    'under %s adds up, and approves only with more approvals than rejections and send-backs, or the chair’s vote',
    (preset) => {
      for (const t of tallies(preset)) {
        const total = t.approve + t.reject + t.sendBack + t.abstain + t.recused + t.absent;
        if (total !== t.seats) throw new Error(`${total} of ${t.seats}`);
        if (t.hasQuorum === (t.outcome === 'no_quorum')) throw new Error('quorum and outcome disagree');
        const tied = t.approve === t.reject && t.sendBack === 0;
        const allowed = t.approve > t.reject + t.sendBack || (tied && preset !== 'DK');
        if (t.outcome === 'approved' && !allowed) throw new Error(JSON.stringify(t));
        if (t.outcome === 'rejected' && t.reject < t.approve + t.sendBack) throw new Error(JSON.stringify(t));
        if (t.outcome === 'sent_back' && t.sendBack === 0) throw new Error(JSON.stringify(t));
      }
    },
  );

  it('is decided the same in whatever order the seats stand', () => {
    for (const round of rounds.slice(0, 600)) expect(tally([...round].reverse(), rulesOf.NO)).toEqual(tally(round, rulesOf.NO));
  });
});
