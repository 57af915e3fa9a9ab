import { describe, expect, it } from '@jest/globals';
import { whoIs } from './who-is.js';

describe('who somebody is', () => {
  it('is said with what they are and where', () => {
    expect(whoIs({ name: 'Anne Dahl', title: 'planlegger', tenant: { name: 'Storevik kommune' } })).toBe(
      'Anne Dahl, planlegger, Storevik kommune',
    );
    expect(whoIs({ name: 'Anne Dahl', tenant: { name: 'Storevik kommune' } })).toBe('Anne Dahl, Storevik kommune');
  });

  it('is not said twice of an office’s account', () => {
    expect(whoIs({ name: 'Redaktør, Asker kommune', title: 'Redaktør', tenant: { name: 'Asker kommune' } })).toBe(
      'Redaktør, Asker kommune',
    );
  });

  it('is the municipality alone once the person is erased', () => {
    expect(whoIs({ name: null, title: 'planlegger', tenant: { name: 'Asker kommune' } })).toBe('Asker kommune');
  });
});
