import { describe, expect, it } from '@jest/globals';
import { decisionHash, firstBroken, firstHash, type Link, nameHash } from './decision-hash.js';

function chain(records: object[]): Link[] {
  const links: Link[] = [];
  for (const record of records) {
    const previousHash = links.at(-1)?.hash ?? firstHash;
    links.push({ number: links.length + 1, record, previousHash, hash: decisionHash(record, previousHash) });
  }
  return links;
}

const records = [
  { outcome: 'approved', seats: [{ number: 1, vote: 'approve' }] },
  { outcome: 'sent_back', seats: [{ number: 1, vote: null }] },
  { outcome: 'approved', seats: [] },
];

describe('the chain of a body’s decisions', () => {
  it('holds while nothing was changed', () => {
    expect(firstBroken(chain(records))).toBeNull();
    expect(firstBroken([])).toBeNull();
  });

  it('does not mind in which order a database gives back the keys', () => {
    const links = chain(records).map((link) => ({ ...link, record: Object.fromEntries(Object.entries(link.record).reverse()) }));
    expect(firstBroken(links)).toBeNull();
  });

  it('breaks at a record that was changed', () => {
    const links = chain(records);
    links[1] = { ...(links[1] as Link), record: { ...records[1], outcome: 'approved' } };
    expect(firstBroken(links)).toBe(2);
  });

  it('breaks after a record that was changed together with its own hash', () => {
    const links = chain(records);
    const record = { ...records[0], outcome: 'rejected' };
    links[0] = { ...(links[0] as Link), record, hash: decisionHash(record, firstHash) };
    expect(firstBroken(links)).toBe(2);
  });

  it('breaks where a decision was taken out or two were swapped', () => {
    const [first, second, third] = chain(records) as [Link, Link, Link];
    expect(firstBroken([first, third])).toBe(2);
    expect(firstBroken([second, first, third])).toBe(1);
    expect(firstBroken([first, { ...third, number: 2 }])).toBe(2);
  });

  it('minds the order of a list and tells null from nothing', () => {
    expect(decisionHash({ a: [1, 2] }, firstHash)).not.toBe(decisionHash({ a: [2, 1] }, firstHash));
    expect(decisionHash({ a: null }, firstHash)).not.toBe(decisionHash({}, firstHash));
    expect(decisionHash({ a: undefined }, firstHash)).toBe(decisionHash({}, firstHash));
  });
});

it('a name is hashed with a salt of its own, so that equal names cannot be told', () => {
  expect(nameHash('Kari Nordmann', 'one')).toBe(nameHash('Kari Nordmann', 'one'));
  expect(nameHash('Kari Nordmann', 'one')).not.toBe(nameHash('Kari Nordmann', 'two'));
});
