import { describe, expect, it } from '@jest/globals';
import { emptyContent } from './entry-content.js';
import { seenBy } from './seen-by.js';

describe('an entry shows people who can be called', () => {
  const content = {
    ...emptyContent('nb'),
    canBeCalled: [{ name: 'Kari', topic: null }],
    contact: { ...emptyContent('nb').contact, name: 'Ola' },
  };

  it.each(['colleague', 'network'] as const)('to a %s', (reader) => {
    expect(seenBy(content, reader)).toEqual(content);
  });

  it('not to everybody, who have the contact', () => {
    expect(seenBy(content, 'public')).toMatchObject({ canBeCalled: [], contact: { name: 'Ola' } });
  });
});
