import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages } from '#libs/platform';
import { danishTool, englishNote, norwegianMethod, norwegianPage, nynorskMail, swedishPage } from '../../../test/support/sample-texts.js';
import { seed } from '../../../test/support/seeds.js';
import { plainText } from './markdown-text.js';
import { readDocument, readPasted } from './read-document.js';
import type { SourceDocument } from './source-document.js';
import { understand } from './understand.js';

const now = new Date('2026-11-22');

beforeAll(() => loadMessages());

describe('a Danish tool', () => {
  it('is a tool with goal, target, money and a change in numbers', () => {
    const { content, kindGuess } = understand(readPasted(danishTool), { country: 'DK', now });
    expect(kindGuess).toMatchObject({ kind: 'tool', reason: 'kind_is_for_use' });
    expect(content).toMatchObject({
      kind: 'tool',
      language: 'da',
      title: 'Klimabudget i regneark',
      goals: [13],
      targets: ['13.2'],
      sections: [
        { role: 'problem', heading: 'Udfordringen' },
        { role: 'done', heading: 'Det gjorde vi' },
        { role: 'what_went_wrong', heading: 'Det gik ikke som ventet' },
      ],
      claims: [{ statement: 'Tiden til indtastning faldt fra 40 timer til 12 timer.', unit: null }],
      resources: [{ amount: 150_000, currency: 'DKK', period: 'once', permanent: null }],
      milestones: [{ date: '2024-03', decidedBy: 'Byrådet' }],
      links: [{ label: 'vejledningen', url: 'https://mariehavn.example/klimabudget' }],
      byline: { name: 'Marie Toft', unit: 'Klimaafdelingen' },
    });
  });
});

describe('a passage in another language', () => {
  const page = (passage: string) =>
    `Samarbeid om bærekraft\n\n## Bakgrunn\n\nKommunen vedtok klimaplanen i juni, og vi begynte med to skoler og ble raskt flere. Innbyggerne ble invitert til tre møter om våren. Vi vet ennå ikke hva det koster, og det gikk ikke slik vi hadde tenkt. Hva kan andre kommuner lære av dette? De ansatte fikk mer tid til de eldre, og utvalget behandler saken på nytt etter sommeren. Avfallet veies hver uke, og vi ble enige om at det må bli noe mer ut av det.\n\n## Fra rapporten\n\n${passage}`;

  it('says its own language, as a guess, in a Norwegian text', () => {
    const text = page(
      'The network is a unique example of how cities and local communities have been working in tandem to get the job done.',
    );
    const { content, guesses } = understand(readPasted(text), { country: 'NO', now });
    expect(content.language).toBe('nb');
    const at = content.sections.findIndex(({ body }) => body.startsWith('The network'));
    expect(content.sections[at]).toMatchObject({ language: 'en' });
    expect(guesses).toContainEqual(expect.objectContaining({ place: `sections.${at}.language`, reason: 'language_of_words' }));
    expect(content.sections.filter(({ language }) => language)).toHaveLength(1);
  });

  it('says none where a few words could be anything', () => {
    const { content } = understand(readPasted(page('Smart city lab. Start up, network, pitch.')), { country: 'NO', now });
    expect(content.sections.filter(({ language }) => language)).toEqual([]);
  });
});

describe('a Bokmål method', () => {
  it('keeps speech that begins with a dash, the steps and the contact at the role’s mailbox', () => {
    const { content, kindGuess } = understand(readPasted(norwegianMethod), { country: 'NO', now });
    expect(kindGuess).toMatchObject({ kind: 'method' });
    expect(content).toMatchObject({
      kind: 'method',
      language: 'nb',
      title: 'Medvirkning steg for steg: gåtur, kart og kveldsmøte',
      goals: [11, 16],
      activityTypes: ['citizen_involvement'],
      quotes: [
        { text: 'Folk kom fordi vi møtte dem der de er', language: 'nb', person: 'Kari Solheim', title: 'planlegger i Solfjord kommune' },
        { text: 'Vi hadde ikke klart dette fra kontoret', language: 'nb', person: 'Kari Solheim', title: 'planlegger i Solfjord kommune' },
      ],
      contact: { mailbox: 'plan@solfjord.example', name: 'Kari Solheim', title: 'planlegger' },
    });
    expect(content.sections.find(({ role }) => role === 'steps')?.body).toBe(
      '- Gå gjennom området sammen.\n- Tegn på kartet.\n- Møtes om kvelden.',
    );
  });
});

describe('a Bokmål page copied whole', () => {
  it('is freed from its furniture, and keeps the telephone number with the contact', () => {
    const { content, dropped } = understand(readPasted(norwegianPage), { country: 'NO', now });
    expect(dropped.filter(({ what }) => what === 'furniture').map(({ text }) => text)).toEqual([
      ...['Hopp til hovedinnhold', 'Meny', 'Søk', 'Logg inn', 'Forside / Klima og miljø / Prosjekter', 'Publisert 12.03.2024'],
      ...['Del på Facebook', 'Vi bruker informasjonskapsler. Les mer og godta.'],
    ]);
    expect(content).toMatchObject({
      kind: 'case_study',
      title: 'Fra 42 til 27 prosent: lekkasjejakt på vannettet',
      byline: { name: 'Ingrid Moen', unit: 'teknisk avdeling' },
      goals: [6, 9],
      start: { cost: 'budget', politicalDecision: 'needed' },
      milestones: [{ date: '2021-06', decidedBy: 'Kommunestyret' }],
      resources: [{ amount: 1_500_000, currency: 'NOK', period: 'year' }],
      claims: [{ statement: 'Lekkasjen gikk ned fra 42 til 27 prosent på to år, og 18 ledninger er byttet.', unit: '%' }],
      quotes: [{ person: 'Ola Fjeld', title: 'driftsleder' }],
      contact: { mailbox: 'teknisk@fjellvik.example', name: 'Ola Fjeld', title: 'Driftsleder' },
    });
    expect(content.sections.map(({ role, heading }) => [role, heading])).toEqual([
      ['problem', 'Bakgrunn'],
      ['done', 'Hva gjorde vi?'],
      ['what_went_wrong', 'Hva gikk galt?'],
      [null, 'Resultater'],
      [null, 'Kontakt'],
    ]);
  });
});

describe('a Nynorsk mail', () => {
  it('is Nynorsk, and a trial that has stopped', () => {
    const { content } = understand(readPasted(nynorskMail), { country: 'NO', now });
    expect(content).toMatchObject({ language: 'nn', title: 'Besøksven på bygdebussen', status: 'stopped', kind: 'case_study' });
    expect(content.figures).toEqual([{ label: 'eldre', value: 14, unit: null }]);
  });
});

describe('a Swedish page', () => {
  it('leaves scripts, menus, hidden text and forms behind, and keeps what its author wrote', () => {
    const document = readPasted(swedishPage);
    const { content, dropped } = understand(document, { country: 'SE', now });
    expect(content).toMatchObject({
      language: 'sv',
      title: 'Matsvinn i skolköken',
      summary: 'Vi väger tallrikarna i nio skolor och har minskat svinnet.',
      goals: [12],
      resources: [{ amount: 1_200_000, currency: 'SEK', period: 'year' }],
      partners: [{ name: 'Livsmedelsverket' }],
      actorGroups: ['education'],
    });
    expect(dropped.map(({ what }) => what)).toEqual(expect.arrayContaining(['furniture', 'script', 'hidden', 'form']));
    expect(JSON.stringify(content)).not.toMatch(/alert|onclick|(?<!\\)<|javascript:/);
  });
});

describe('an English note without a heading', () => {
  it('takes its title from its first sentence and leaves the currency open', () => {
    const { content, guesses, open } = understand(readPasted(englishNote), { now });
    expect(content).toMatchObject({ language: 'en', title: 'We set up a repair café with the library', milestones: [], goals: [12] });
    expect(guesses.find(({ place }) => place === 'title')?.reason).toBe('title_from_first_sentence');
    expect(content.resources).toMatchObject([{ amount: 2_000_000, currency: null, period: 'year', permanent: false }]);
    expect(open.filter(({ words }) => words)).toEqual([{ place: 'milestones', words: 'The café opened in May.' }]);
  });
});

describe('the words of an author', () => {
  const read = async (name: 'herning' | 'baerum') => readDocument(seed(name));
  const documents: [string, () => SourceDocument | Promise<SourceDocument>][] = [
    ['the Herning text', () => read('herning')],
    ['the Bærum text', () => read('baerum')],
    ['a Danish tool', () => readPasted(danishTool)],
    ['a Bokmål method', () => readPasted(norwegianMethod)],
    ['a Bokmål page', () => readPasted(norwegianPage)],
    ['a Nynorsk mail', () => readPasted(nynorskMail)],
    ['a Swedish page', () => readPasted(swedishPage)],
    ['an English note', () => readPasted(englishNote)],
    [
      'a long ingress',
      () => readPasted(`Overskrift\n\n${'Dette er en ganske lang setning om avfall. '.repeat(30)}\n\nSlutt på teksten her.`),
    ],
    ['one endless sentence', () => readPasted(`Overskrift\n\n${'ord og mer '.repeat(120)}slutt.`)],
  ];

  it.each(documents)('are all in the draft or in what was set aside: %s', async (_, make) => {
    const document = await make();
    const { content, dropped } = understand(document, { now });
    const kept = [
      ...[content.title, content.summary, content.byline.name, content.byline.unit],
      ...content.sections.flatMap(({ heading, body }) => [heading, plainText(body)]),
      ...content.quotes.flatMap(({ text, person, title }) => [text, person, title]),
      ...dropped.map(({ text }) => text),
    ];
    const left = countsOf(kept.join(' '));
    const lost = [...countsOf(document.blocks.map(({ text }) => plainText(text)).join(' '))].filter(
      ([word, count]) => (left.get(word) ?? 0) < count,
    );
    expect(lost).toEqual([]);
  });
});

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}@]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
