import { describe, expect, it } from '@jest/globals';
import { readXml } from '../../../test/support/read-xml.js';
import { atomFeed, type Feed, type FeedEntry, jsonFeed } from './feed.js';

const entry: FeedEntry = {
  id: '01a203f5-e668-7374-83b1-7b95daab49fe',
  kind: 'method',
  language: 'nb',
  status: 'running',
  title: 'Æ < ø & å "]]>" \u0007\u{fffe} 🚲',
  summary: "Vi «prøvde»'",
  slug: 'en-metode',
  tenant: { slug: 'asker', name: 'Asker & Bærum', country: 'NO' },
  goals: [17],
  publishedAt: new Date('2026-05-02T10:00:00Z'),
  firstPublishedAt: new Date('2025-05-02T10:00:00Z'),
  isExample: false,
  isMachine: false,
  approvedBy: [],
  inUseBy: 0,
  match: null,
  marked: null,
  licence: null,
};
const feed: Feed = {
  language: 'nb',
  title: 'a & b',
  description: 'c',
  page: 'https://tandem.example/nb/katalog?q=a&goal=1',
  address: 'https://tandem.example/feeds/entries.atom?q=a&goal=1',
  publicUrl: 'https://tandem.example',
  entries: [entry],
};

describe('a feed', () => {
  it('is well-formed whatever people write, and leaves out what XML cannot hold', () => {
    const [title] =
      readXml(atomFeed(feed))
        .children.find(({ name }) => name === 'entry')
        ?.children.filter(({ name }) => name === 'title') ?? [];
    expect(title?.text).toBe('Æ < ø & å "]]>"  🚲');
  });

  it('has a time even when nothing is in it', () => {
    expect(atomFeed({ ...feed, entries: [] })).toContain('<updated>2020-01-01T00:00:00.000Z</updated>');
    expect(jsonFeed({ ...feed, entries: [] }).items).toEqual([]);
  });

  it('calls an entry the same in both forms, whatever its address becomes', () => {
    const moved = { ...feed, entries: [{ ...entry, slug: 'annen' }] };
    expect(jsonFeed(feed).items[0]?.id).toBe(jsonFeed(moved).items[0]?.id);
    expect(atomFeed(feed)).toContain(`<id>${jsonFeed(feed).items[0]?.id}</id>`);
  });
});
