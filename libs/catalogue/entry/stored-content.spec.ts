import { describe, expect, it } from '@jest/globals';
import { emptyContent } from './entry-content.js';
import { storedContent } from './stored-content.js';

describe('stored content', () => {
  it('reads as it was written where nothing is missing', () => {
    const content = { ...emptyContent('nn'), title: 'Folkemøte i fjøset', goals: [16] };
    expect(storedContent(JSON.parse(JSON.stringify(content)))).toEqual(content);
  });

  it('of before a place existed reads as empty there', () => {
    const { time: _time, unknowns: _unknowns, ...before } = emptyContent('da');
    expect(storedContent(before)).toEqual(emptyContent('da'));
  });

  it('of before a part of a place existed reads as empty there, and keeps the rest', () => {
    const before = { ...emptyContent('sv'), contact: { mailbox: 'miljo@bjorksjo.example', name: null, title: null } };
    expect(storedContent(before).contact).toEqual({ ...before.contact, confirmedOn: null });
  });
});
