import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decisionHash, firstHash, nameHash } from '../decision/decision-hash.js';
import { reasonHash } from '../decision/decision-record.js';
import { chainFault, joinedExcerpts } from './chain-fault.js';
import { type ChainedDecision, type ChainFile, NotAChain, readChain } from './chain-file.js';

const body = { id: '0190d4a0-0000-7000-8000-0000000000b0', slug: 'styringsgruppen', names: { nb: 'Styringsgruppen' } };

function aChain(length: number, firstNumber = 1): ChainFile {
  const decisions: ChainedDecision[] = [];
  let previousHash = firstHash;
  for (let number = 1; number <= length; number++) {
    const decision = `0190d4a0-0000-7000-8000-${String(number).padStart(12, '0')}`;
    const [name, salt, reason] = [`Åse Ødegård ${number}`, `salt-${number}`, `For dyrt, nummer ${number}`];
    const record = {
      decision,
      number,
      body: body.id,
      title: `Sak ${number} æøå`,
      outcome: number % 2 ? 'approved' : 'rejected',
      tally: { approve: 5, reject: number, isOpen: false },
      seats: [{ seat: 's1', holder: 'p1', holderName: nameHash(name, salt), deputy: null, reason: reasonHash(decision, 's1', reason) }],
      decidedAt: '2026-03-04T09:00:00.000Z',
    };
    const hash = decisionHash(record, previousHash);
    decisions.push({ number, previousHash, hash, record, names: [{ person: 'p1', name, salt }], reasons: [{ seat: 's1', reason }] });
    previousHash = hash;
  }
  const chain: ChainFile = {
    ...{ format: 'tandem.decisions', formatVersion: 1, isWhole: firstNumber === 1, exportedAt: '2026-03-05T09:00:00.000Z', body },
    decisions: decisions.slice(firstNumber - 1),
  };
  return chain;
}

const verified = (text: string, last?: string) => chainFault(readChain(text), last);
const length = fc.integer({ min: 2, max: 12 });
const chainAndPlace = length.chain((size) => fc.tuple(fc.constant(aChain(size)), fc.nat(size - 1)));

describe('verifying the decisions of a body from a file', () => {
  it('holds for what was recorded, whole or an excerpt, in whatever order a program writes the fields', () => {
    expect(verified(JSON.stringify(aChain(7)))).toBeNull();
    expect(verified(JSON.stringify(aChain(7, 4)))).toBeNull();
    expect(verified(JSON.stringify(aChain(0)))).toBeNull();
    const { decisions, ...rest } = aChain(3);
    const turned = decisions.map((one) => ({ ...one, record: Object.fromEntries(Object.entries(one.record).reverse()) }));
    expect(verified(JSON.stringify({ decisions: turned, ...rest }))).toBeNull();
  });

  it('finds and names the decision of which any byte was changed', () => {
    const changedByte = fc.tuple(chainAndPlace, fc.nat(), fc.integer({ min: 33, max: 126 }));
    fc.assert(
      fc.property(changedByte, ([[chain, place], at, byte]) => {
        const parts = chain.decisions.map((one) => JSON.stringify(one));
        const bytes = Buffer.from(parts[place] as string);
        fc.pre(bytes[at % bytes.length] !== byte);
        bytes[at % bytes.length] = byte;
        parts[place] = bytes.toString('utf8');
        const { decisions: _, ...head } = chain;
        const text = `${JSON.stringify(head).slice(0, -1)},"decisions":[${parts.join(',')}]}`;
        try {
          expect(verified(text)?.number).toBe(place + 1);
        } catch (error) {
          // A byte that is a sign of JSON: there is nothing to verify any more, and that is said.
          if (!(error instanceof NotAChain)) throw error;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds one that was dropped, swapped or put in', () => {
    fc.assert(
      fc.property(chainAndPlace, ([chain, place]) => {
        const { decisions } = chain;
        const dropped = { ...chain, decisions: decisions.filter((_, index) => index !== place) };
        const last = decisions.at(-1)?.hash as string;
        expect(chainFault(dropped, last)?.number).toBe(place + 1);
        const twice = { ...chain, decisions: decisions.flatMap((one, index) => (index === place ? [one, one] : [one])) };
        expect(chainFault(twice)).toEqual({ number: place + 2, kind: 'out_of_order' });
        const other = (place + 1) % decisions.length;
        const swapped = decisions.map((one, index) => decisions[index === place ? other : index === other ? place : index] ?? one);
        expect(chainFault({ ...chain, decisions: swapped })?.number).toBe(Math.min(place, other) + 1);
      }),
    );
  });

  it('finds one that was made anew with a hash that fits: the next one does not follow it', () => {
    const chain = aChain(4);
    const second = chain.decisions[1] as ChainedDecision;
    second.record = { ...second.record, outcome: 'approved' };
    second.hash = decisionHash(second.record, second.previousHash);
    expect(chainFault(chain)).toEqual({ number: 3, kind: 'does_not_follow' });
  });

  it('finds that in a meeting’s package, where each stands by itself; what was decided between them and is not in it is no fault', () => {
    const apart = ({ decisions, ...head }: ChainFile) => decisions.map((one) => ({ ...head, isWhole: false, decisions: [one] }));
    const [first, second, , fourth, fifth] = apart(aChain(5)) as [ChainFile, ChainFile, ChainFile, ChainFile, ChainFile];
    const runs = joinedExcerpts([first, second, fourth, fifth]);
    expect(runs.map(({ decisions }) => decisions.map(({ number }) => number))).toEqual([
      [1, 2],
      [4, 5],
    ]);
    expect(runs.map((run) => chainFault(run))).toEqual([null, null]);
    const [one] = fourth.decisions as [ChainedDecision];
    one.record = { ...one.record, outcome: 'approved' };
    one.hash = decisionHash(one.record, one.previousHash);
    expect(chainFault(fourth)).toBeNull();
    expect(runs.map((run) => chainFault(run))).toEqual([null, { number: 5, kind: 'does_not_follow' }]);
    const [twice] = joinedExcerpts([first, { ...first }]) as [ChainFile];
    expect(chainFault(twice)).toEqual({ number: 2, kind: 'out_of_order' });
  });

  it('finds that the newest are missing, or were made anew, for who has its hash from elsewhere', () => {
    const chain = aChain(4);
    const last = chain.decisions[3]?.hash as string;
    const cut = { ...chain, decisions: chain.decisions.slice(0, 3) };
    expect([chainFault(cut), chainFault(chain, last), chainFault(cut, last)]).toEqual([null, null, { number: 4, kind: 'last_is_missing' }]);
  });

  it('holds when a person is erased, and not when a name, its salt or a reason is another', () => {
    const without = aChain(3);
    for (const one of without.decisions) one.names = [];
    expect(chainFault(without)).toBeNull();
    for (const [change, kind] of [
      [(one: ChainedDecision) => Object.assign(one.names[0] as object, { name: 'Kari Nordmann' }), 'name_changed'],
      [(one: ChainedDecision) => Object.assign(one.names[0] as object, { salt: 'another' }), 'name_changed'],
      [(one: ChainedDecision) => one.names.push({ person: 'p2', name: 'Ola', salt: 'x' }), 'name_changed'],
      [(one: ChainedDecision) => Object.assign(one.reasons[0] as object, { reason: 'Billig' }), 'reason_changed'],
    ] as const) {
      const chain = aChain(3);
      change(chain.decisions[1] as ChainedDecision);
      expect(chainFault(chain)).toEqual({ number: 2, kind });
    }
  });

  it('says of what is no such file why not', () => {
    for (const text of ['', '[]', '{"format":"tandem.catalogue"}', JSON.stringify({ ...aChain(1), decisions: [null] })])
      expect(() => readChain(text)).toThrow(NotAChain);
  });
});

describe('the worked example of docs/guides/decisions.md', () => {
  const guide = readFileSync(new URL('../../../docs/guides/decisions.md', import.meta.url), 'utf8');
  const [json = '', canonical = ''] = [...guide.matchAll(/```(?:json|text)\n([\s\S]*?)\n```/g)].map(([, block]) => block);

  it('is what this program computes', () => {
    const example = JSON.parse(json) as ChainFile;
    expect(chainFault(example)).toBeNull();
    const [first] = example.decisions as [ChainedDecision];
    expect(canonical.split('\n')).toEqual([firstHash, canonical.split('\n')[1]]);
    expect(JSON.parse(canonical.split('\n')[1] as string)).toEqual(first.record);
    expect(decisionHash(JSON.parse(canonical.split('\n')[1] as string), firstHash)).toBe(first.hash);
    for (const words of [first.hash, nameHash(first.names[0]?.name as string, first.names[0]?.salt as string)])
      expect(guide).toContain(words);
  });
});
