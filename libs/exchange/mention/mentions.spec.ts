import { describe, expect, it } from '@jest/globals';
import { mentionsIn, withMentions } from './mentions.js';

const kari = '01a203f5-e668-7374-83b1-7b95daab49fe';

describe('who is named in a text', () => {
  it('is a person, a municipality, or a role there, each once', () => {
    const text = `Hei @[Kari Nordmann](person:${kari}) og @asker, (@storevik/editor) og @asker igjen.`;
    expect(mentionsIn(text)).toEqual({
      people: [kari],
      tenants: [
        { slug: 'asker', role: null },
        { slug: 'storevik', role: 'editor' },
      ],
    });
  });

  it('is nobody in an address, or in half a name', () => {
    expect(mentionsIn('post@asker.example, @Asker, @[Kari](person:1), @a, https://x.example/@asker')).toEqual({ people: [], tenants: [] });
  });

  it('is no mailing list', () => {
    const text = Array.from({ length: 40 }, (_, index) => `@kommune-${index}`).join(' ');
    expect(mentionsIn(text).tenants).toHaveLength(10);
  });

  it('is put in other words where they are known', () => {
    const words = { person: () => '**Kari**', tenant: (slug: string) => (slug === 'asker' ? 'Asker kommune' : null) };
    expect(withMentions(`@[Hvem](person:${kari}) @asker @ukjent`, words)).toBe('**Kari** Asker kommune @ukjent');
  });
});
