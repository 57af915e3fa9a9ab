import { describe, expect, it } from '@jest/globals';
import type { EntryContent } from '#libs/catalogue';
import { demoEntries } from './demo-entries.js';
import type { DemoEntry } from './demo-entry.js';

const everyText = (entry: DemoEntry): EntryContent[] => [
  ...entry.versions.map((version) => version.content),
  ...(entry.draft ? [entry.draft] : []),
  ...(entry.translations ?? []).map((translation) => translation.content),
];

const named = demoEntries.map((entry): [string, DemoEntry] => [`${entry.number} ${entry.slug}`, entry]);

const nordicMembers = ['herning', 'baeredygtig-herning', 'mariehavn', 'baerum', 'asker', 'storevik', 'bjorksjo', 'ks'];
const norwegianMembers = ['baerum', 'asker', 'fjellvik', 'solfjord', 'storevik', 'nordvaag', 'midtfjord', 'ks'];
const members: Record<string, string[]> = { baerekraftsnettverket: norwegianMembers, 'nordisk-laeringsnetvaerk': nordicMembers };

describe('the entries of the demo', () => {
  it('each have a number and an address of their own', () => {
    expect(new Set(demoEntries.map((entry) => entry.number)).size).toBe(demoEntries.length);
    expect(new Set(demoEntries.map((entry) => entry.slug)).size).toBe(demoEntries.length);
    for (const entry of demoEntries) expect(entry.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each(named)('%s is shared only with networks its municipality belongs to', (_, entry) => {
    for (const network of entry.networks) expect(members[network]).toContain(entry.tenant);
  });

  it.each(named)('%s is published, oldest version first', (_, entry) => {
    const dates = entry.versions.map((version) => version.publishedAt);
    expect(dates).toEqual([...dates].sort());
    expect(dates.length).toBeGreaterThan(0);
  });

  it.each(named)('%s stays within the limits of the template', (_, entry) => {
    for (const content of everyText(entry)) {
      expect(content.title.length).toBeGreaterThan(10);
      expect(content.summary.length).toBeGreaterThan(80);
      expect(content.summary.length).toBeLessThanOrEqual(500);
      expect(content.goals.length).toBeGreaterThan(0);
      for (const target of content.targets) expect(content.goals).toContain(Number(target.split('.')[0]));
      for (const section of content.sections) expect(section.body.trim()).not.toBe('');
    }
  });

  it.each(named)('%s names roles and no private person', (_, entry) => {
    for (const content of everyText(entry)) {
      expect(content.contact.mailbox).toMatch(/^[a-z-]+@[a-z-]+\.example$/);
      expect(content.contact.name).toBeNull();
      for (const quote of content.quotes) {
        expect(quote.person).toBeNull();
        expect(quote.consent).toBe('role_only');
      }
    }
  });

  it('keep the word of the one internal entry out of all the others', () => {
    const internal = demoEntries.filter((entry) => entry.audience === 'tenant');
    expect(internal.map((entry) => entry.number)).toEqual([22]);
    for (const entry of demoEntries) {
      const words = JSON.stringify(everyText(entry)).toLowerCase();
      expect(words.includes('fritidskort')).toBe(entry.number === 22);
    }
  });
});
