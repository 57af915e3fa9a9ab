import { describe, expect, it } from '@jest/globals';
import { emptyContent } from './entry-content.js';
import { seenBy, shownTo } from './seen-by.js';

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

  it('and tells everybody that there are some, and whether there is a mailbox', () => {
    expect(shownTo(content, 'public', { confirmed: [], outcomes: [] })).toMatchObject({
      peopleToCall: 1,
      canBeWrittenTo: false,
      content: { canBeCalled: [] },
    });
    const written = { ...content, contact: { ...content.contact, mailbox: 'ola@asker.example' } };
    expect(shownTo(written, 'public', { confirmed: [], outcomes: [] })).toMatchObject({
      canBeWrittenTo: true,
      content: { contact: { mailbox: null } },
    });
  });
});
