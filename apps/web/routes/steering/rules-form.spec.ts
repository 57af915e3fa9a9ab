import { describe, expect, it } from '@jest/globals';
import type { Rules } from '#libs/steering';
import { filledFrom } from './rules-form.js';

const usual = { majority: 'votes_cast', openVotes: true, deadlineDays: 14, reviewMonths: 24, ruleTextOf: '2026-11-01' } as const;
const law: Rules = {
  ...{ ...usual, preset: 'NO', quorum: 'half', tie: 'chair_decides', abstention: false, deputies: 'any_absence', recusalDecidedBy: 'body' },
  ...{ ruleText: 'Kommuneloven § 11-9', ruleSource: 'https://lov.example/kommuneloven' },
};
const ownStatutes: Rules = { ...law, preset: 'association', abstention: true, recusalDecidedBy: 'member', ruleText: '', ruleSource: null };
const presets = [law, ownStatutes];
const now = new Date('2026-11-27T09:00:00Z');
const statutes = {
  ...{ intent: 'rules', preset: 'association', quorum: 'half', majority: 'seats', tie: 'chair_decides', deputies: 'any_absence' },
  ...{ recusalDecidedBy: 'member', abstention: 'yes', openVotes: 'yes', deadlineDays: '7', reviewMonths: '36' },
  ...{ ruleText: 'Vedtektene § 9', ruleTextOf: '2024-03-01', ruleSource: 'https://forening.example/vedtekter', effectiveOn: '2027-01-01' },
};

describe('the form for new rules', () => {
  it('takes over what the chosen law says, leaves what is the body’s own choice, and names what changed', () => {
    const { ruleText, ruleTextOf, ruleSource } = law;
    const { abstention, ...rest } = statutes;
    const typed = { ...statutes, preset: 'NO' };
    expect(filledFrom(typed, presets, now)).toEqual({
      before: typed,
      values: { ...rest, ...{ preset: 'NO', majority: 'votes_cast', recusalDecidedBy: 'body', ruleText, ruleTextOf, ruleSource } },
      filled: ['majority', 'recusalDecidedBy', 'ruleText', 'ruleTextOf', 'ruleSource', 'abstention'],
      at: now.getTime(),
    });
    expect(abstention).toBe('yes');
  });

  it('lets own statutes stay named, and asks for them where a law’s name stood', () => {
    expect(filledFrom(statutes, presets, now)).toMatchObject({
      values: { ruleText: 'Vedtektene § 9', ruleTextOf: '2024-03-01', majority: 'votes_cast' },
      filled: ['majority'],
    });
    expect(filledFrom({ ...statutes, ruleText: law.ruleText }, presets, now)?.values).toMatchObject({
      ruleText: '',
      ruleSource: '',
    });
  });

  it('says nothing where no preset was chosen', () => {
    expect(filledFrom({ ...statutes, preset: 'FI' }, presets, now)).toBeNull();
  });
});
