import { describe, expect, it } from '@jest/globals';
import { presets, rulesOf } from './rules.js';

describe('the presets', () => {
  it('ask for half the seats, in Sweden for more than half', () => {
    expect(presets.map((preset) => rulesOf[preset].quorum)).toEqual(['half', 'half', 'more_than_half', 'half']);
  });

  it('let equal votes lapse in Denmark and the chair decide elsewhere', () => {
    expect(presets.map((preset) => rulesOf[preset].tie)).toEqual(['lapses', 'chair_decides', 'chair_decides', 'chair_decides']);
  });

  it('oblige those present to vote in Norway alone', () => {
    expect(presets.filter((preset) => !rulesOf[preset].abstention)).toEqual(['NO']);
  });

  it('call a Danish deputy only for one who stands aside', () => {
    expect(presets.filter((preset) => rulesOf[preset].deputies === 'recusal_only')).toEqual(['DK']);
  });

  it('leave it to the body to decide who stands aside, in an association to the member', () => {
    expect(presets.filter((preset) => rulesOf[preset].recusalDecidedBy === 'member')).toEqual(['association']);
  });

  it('name the paragraphs they follow, where those stand, and the day they were read; an association has its own', () => {
    for (const preset of presets) {
      const { ruleText, ruleTextOf, ruleSource } = rulesOf[preset];
      expect(ruleTextOf).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (preset === 'association') expect([ruleText, ruleSource]).toEqual(['', null]);
      else expect([ruleText, ruleSource]).toEqual([expect.stringMatching(/§/), expect.stringMatching(/^https:/)]);
    }
  });
});
