import { describe, expect, it } from '@jest/globals';
import { stateAfter } from './use-answer.js';

describe('what a use is after its question was answered', () => {
  it('is what it was where it is still in use, be it on trial', () => {
    expect(stateAfter('still', 'piloting', 'piloting')).toBe('piloting');
    expect(stateAfter('still', 'adapted', 'adopted')).toBe('adapted');
  });

  it('is an own version, or stopped', () => {
    expect(stateAfter('own_version', 'adopted', 'adopted')).toBe('adapted');
    expect(stateAfter('stopped', 'piloting', 'piloting')).toBe('stopped');
  });

  it('is what was asked about where «stopped» was pressed by mistake', () => {
    expect(stateAfter('still', 'stopped', 'adopted')).toBe('adopted');
  });
});
