import { describe, expect, it } from '@jest/globals';
import { rangeOf } from './byte-range.js';

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=50-500', { start: 50, end: 99 }],
    ['bytes=100-', 'outside'],
    ['bytes=-0', 'outside'],
    ['bytes=9-2', 'whole'],
    ['bytes=0-1,5-9', 'whole'],
    ['lines=1-2', 'whole'],
    ['bytes=-', 'whole'],
    [undefined, 'whole'],
  ])('%s of 100 is %j', (header, range) => {
    expect(rangeOf(header, 100)).toEqual(range);
  });
});
