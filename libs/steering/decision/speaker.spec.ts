import { describe, expect, it } from '@jest/globals';
import { speakerOf } from './speaker.js';

describe('a reason', () => {
  it('is the municipality’s that the seat speaks for; the member’s where there is none', () => {
    expect(speakerOf({ isOfTenant: false, tenant: 'Asker', name: 'Kari' })).toBe('Asker');
    expect(speakerOf({ isOfTenant: false, tenant: null, name: 'Kari' })).toBe('Kari');
  });

  it('is the member’s in a municipality’s own body, whose seats are all its own; the owner’s where the name is gone', () => {
    expect(speakerOf({ isOfTenant: true, tenant: 'Asker', name: 'Kari' })).toBe('Kari');
    expect(speakerOf({ isOfTenant: true, tenant: 'Asker', name: null })).toBe('Asker');
    expect(speakerOf({ isOfTenant: true, tenant: null, name: null })).toBe('');
  });
});
