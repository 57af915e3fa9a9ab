import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Preset, presets, type Rules, rulesOf } from './rules.js';
import { type SeatAnswer, tally, type Vote } from './tally.js';

const guide = readFileSync(new URL('../../../docs/guides/voting.md', import.meta.url), 'utf8');

const answers: Record<string, Vote | null> = {
  for: 'approve',
  against: 'reject',
  back: 'send_back',
  neither: 'abstain',
  aside: null,
  absent: null,
  vacant: null,
};

const differences: Record<string, Partial<Rules>> = {
  '–': {},
  'majority of seats': { majority: 'seats' },
  'more than half': { quorum: 'more_than_half' },
  'ties lapse': { tie: 'lapses' },
};

/** The tables of the guide below «Worked cases»: each line by the heads of its columns, with the preset of its heading. */
function workedCases(): { preset: Preset; line: Record<string, string> }[] {
  const [, worked = ''] = guide.split('\n## Worked cases\n');
  return worked
    .split('\n### ')
    .slice(1)
    .flatMap((group) => {
      const preset = presets.find((name) => group.split('\n')[0]?.endsWith(`(${name})`));
      if (!preset) throw new Error(`no preset in «${group.split('\n')[0]}»`);
      const [head = [], , ...lines] = group
        .split('\n')
        .filter((row) => row.startsWith('|'))
        .map(cellsOf);
      return lines.map((cells) => ({ preset, line: Object.fromEntries(head.map((name, column) => [name, cells[column] ?? ''])) }));
    });
}

function cellsOf(row: string): string[] {
  return row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

/** «chair’s deputy for, vice-chair aside, 3 for, 1 deputy for»; «vacant chair’s deputy for»; «chair aside after for». */
function seatsOf(words: string): SeatAnswer[] {
  return words.split(', ').flatMap((part): SeatAnswer[] => {
    const form = /^(vacant )?(chair|vice-chair|\d+)(’s deputy| deputy)? (?:(aside) after )?(\w+)$/;
    const [, vacant, who = '', deputy, left, answer = ''] = form.exec(part) ?? [];
    const vote = answers[answer];
    if (vote === undefined) throw new Error(`«${part}» is no answer`);
    const role = who === 'chair' ? 'chair' : who === 'vice-chair' ? 'vice_chair' : 'member';
    const recused = answer === 'aside' || left !== undefined || (deputy !== undefined && vacant === undefined);
    const seat = { role, recused, deputySits: deputy !== undefined, vote } as const;
    return Array.from({ length: Number(who) || 1 }, () => seat);
  });
}

describe('the worked cases of docs/guides/voting.md', () => {
  const cases = workedCases();

  it('are at least forty, of every preset, each with a name of its own and a reason', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(new Set(cases.map(({ line }) => line['Case'])).size).toBe(cases.length);
    expect(new Set(cases.map(({ preset }) => preset))).toEqual(new Set(presets));
    expect(cases.filter(({ line }) => !line['Why']).map(({ line }) => line['Case'])).toEqual([]);
  });

  it.each(cases.map(({ preset, line }) => [line['Case'], line['Seats'], preset, line] as const))('%s: %s', (_name, seats, preset, line) => {
    const changed = differences[line['Rules'] ?? '–'];
    if (!changed || !seats) throw new Error(`«${line['Rules']}» is no rule`);
    const counted = tally(seatsOf(seats), { ...rulesOf[preset], ...changed });
    const { approve, reject, sendBack, abstain, recused, absent, present, quorum, needed, outcome } = counted;
    const numbers = { For: approve, Against: reject, Back: sendBack, Neither: abstain, Aside: recused, Absent: absent };
    const found = { ...numbers, Present: present, Quorum: quorum, Needed: needed, Outcome: outcome.replace('_', ' ') };
    expect(Object.fromEntries(Object.entries(found).map(([name, value]) => [name, String(value)]))).toEqual(
      Object.fromEntries(Object.keys(found).map((name) => [name, line[name]])),
    );
  });
});
