import { describe, expect, it } from '@jest/globals';
import { DailyReaders, fewOrMore, isBot } from './daily-readers.js';

const monday = new Date('2026-11-30T22:00:00Z');
const tuesday = new Date('2026-12-01T01:00:00Z');

describe('readers of a day', () => {
  it('are counted once for an entry and municipality, however often they come back', () => {
    const readers = new DailyReaders();
    expect([1, 2, 3].map(() => readers.add('entry', 'asker', 'kari', monday))).toEqual([true, false, false]);
    readers.add('entry', 'asker', 'ola', monday);
    readers.add('other', 'asker', 'kari', monday);
    expect(readers.take()).toEqual([
      { entryId: 'entry', readerId: 'asker', month: '2026-11-01', readers: 2 },
      { entryId: 'other', readerId: 'asker', month: '2026-11-01', readers: 1 },
    ]);
    expect(readers.take()).toEqual([]);
  });

  it('are forgotten the next day', () => {
    const readers = new DailyReaders();
    readers.add('entry', null, 'address', monday);
    readers.add('entry', null, 'address', tuesday);
    expect(readers.take().map(({ month, readers: count }) => [month, count])).toEqual([
      ['2026-11-01', 1],
      ['2026-12-01', 1],
    ]);
  });

  it('are kept without their names: no hash is the same on two days', () => {
    const readers = new DailyReaders();
    readers.add('entry', 'asker', 'kari', monday);
    expect(JSON.stringify([...readers['seen'], ...readers['pending']])).not.toContain('kari');
    const first = [...readers['seen']];
    readers.add('entry', 'asker', 'kari', tuesday);
    expect([...readers['seen']]).not.toEqual(first);
  });

  it('are not lost when they could not be written', () => {
    const readers = new DailyReaders();
    readers.add('entry', 'asker', 'kari', monday);
    const taken = readers.take();
    readers.add('entry', 'asker', 'ola', monday);
    readers.giveBack(taken);
    expect(readers.take().map(({ readers: count }) => count)).toEqual([2]);
  });

  it('are people: programs are not counted', () => {
    const programs = ['Googlebot/2.1', 'curl/8.0', 'Mozilla/5.0 HeadlessChrome/120', 'facebookexternalhit/1.1', ''];
    expect(programs.map(isBot)).toEqual(programs.map(() => true));
    expect(isBot('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0')).toBe(false);
  });

  it('are «a few» when they are fewer than three', () => {
    expect([1, 2, 3, 14].map(fewOrMore)).toEqual([null, null, 3, 14]);
  });
});
