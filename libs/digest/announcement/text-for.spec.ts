import { describe, expect, it } from '@jest/globals';
import type { Language } from '#libs/platform';
import { textFor } from './text-for.js';

const written = (...languages: Language[]) => languages.map((language) => ({ language, title: language, body: '' }));

describe('an announcement in several languages', () => {
  it('is read in one’s own', () => expect(textFor('sv', written('nb', 'sv', 'en')).title).toBe('sv'));

  it('is else read in the nearest that it was written in', () => {
    expect(textFor('nn', written('en', 'da', 'nb')).title).toBe('nb');
    expect(textFor('da', written('en', 'sv')).title).toBe('sv');
    expect(textFor('en', written('nn')).title).toBe('nn');
  });
});
