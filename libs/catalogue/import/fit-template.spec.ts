import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages } from '#libs/platform';
import { mostOf } from '../entry/entry-content.js';
import { readPasted } from './read-document.js';
import { understand } from './understand.js';

const now = new Date('2026-11-22');
const read = (text: string) => understand(readPasted(text), { country: 'DK', now });
const many = (length: number, line: (index: number) => string) => Array.from({ length }, (_, index) => line(index)).join('\n\n');

beforeAll(() => loadMessages());

describe('a report that is longer than the template', () => {
  it('keeps every section’s words, those past the last place under their heading inside a section', () => {
    const { content, guesses } = read(
      `# Rapport om skoler\n\n${many(90, (index) => `## Afsnit ${index}\n\nVi prøvede noget nyt på skole ${index}.`)}`,
    );
    expect(content.sections.length).toBeLessThanOrEqual(mostOf.sections);
    const all = content.sections.map(({ heading, body }) => `${heading}\n${body}`).join('\n');
    for (let index = 0; index < 90; index++) for (const words of [`Afsnit ${index}`, `på skole ${index}.`]) expect(all).toContain(words);
    expect(guesses.filter(({ place }) => place.startsWith('sections.'))).toEqual([]);
  });

  it('goes on in the next section where one is too long', () => {
    const text = many(1_100, (index) => `Vi har prøvet noget nyt i kommunen, og det gik godt for nummer ${index}.`);
    const { content } = read(`# Rapport om skoler\n\n## Det gjorde vi\n\n${text}`);
    expect(content.sections.map(({ role, heading }) => [role, heading])).toEqual([
      ['done', 'Det gjorde vi'],
      ['done', ''],
    ]);
    expect(content.sections.map(({ body }) => body).join('\n\n')).toBe(text);
  });

  it('has its title in full under a shortened one', () => {
    const title = 'Rapport om skoler og alt det, vi lærte '.repeat(8).trim();
    const { content } = read(`# ${title}\n\nVi har prøvet noget nyt i kommunen.\n\n## Baggrund\n\nDet var nødvendigt.`);
    expect(content.title).toMatch(/^Rapport om skoler.*…$/);
    expect(content.sections[0]).toEqual({ role: null, heading: '', body: title });
  });

  it('leaves what has no place left, or cannot be, in the running text', () => {
    const sums = many(25, (index) => `I ${1990 + index} gav byrådet 5 mio. kr. til projekt ${index}.`);
    const said = many(35, (index) => `»Det var godt for os alle sammen i byen ${index}«, siger Anna Hansen, skoleleder.`);
    const { content, guesses } = read(
      `# Rapport om skoler\n\nVi fik 99999999999999999999999 medlemmer.\n\nSe https://[::bad og [den](https://x.example/${'y'.repeat(1_200)}).\n\n${sums}\n\n${said}`,
    );
    expect(content.resources).toHaveLength(mostOf.resources);
    expect(content.resources.every(({ amount }) => amount === 5_000_000)).toBe(true);
    expect(content.quotes).toHaveLength(mostOf.quotes);
    expect(content.links).toEqual([]);
    const text = JSON.stringify([content.summary, content.sections]);
    for (const words of ['99999999999999999999999 medlemmer', 'til projekt 24.', 'i byen 34«']) expect(text).toContain(words);
    const places = guesses.flatMap(({ place }) => /^(resources|quotes|links)\.(\d+)/.exec(place)?.slice(1, 3) ?? []);
    expect(places).not.toContain('links');
    expect(guesses.filter(({ place }) => /^resources\.\d+$/.test(place)).map(({ place }) => place)).toEqual(
      content.resources.map((_, index) => `resources.${index}`),
    );
  });
});
