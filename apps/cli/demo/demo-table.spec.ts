import { describe, expect, it } from '@jest/globals';
import type { EntryContent } from '#libs/catalogue';
import { demoAdoptions } from './adoptions.js';
import { demoEntries } from './demo-entries.js';
import type { DemoEntry } from './demo-entry.js';

type Row = [
  number: number,
  tenant: string,
  kind: string,
  language: string,
  title: string,
  goals: number[],
  targets: string[],
  status: string,
  audience: string,
  evidence: number,
];

const caseStudy = 'case_study';
/** The table of the demo: what each entry is, as its newest version says it. */
const table: Row[] = [
  [1, 'herning', caseStudy, 'da', 'Bæredygtig Herning: et center for partnerskaber', [17, 8], ['17.17'], 'running', 'public', 1],
  [2, 'herning', 'method', 'da', 'Verdensmål i alle fagudvalg mindst en gang i kvartalet', [17, 16], ['17.14'], 'running', 'public', 1],
  [3, 'baeredygtig-herning', caseStudy, 'da', 'Det er OK bare at gå i gang', [17, 12], [], 'running', 'public', 0],
  [4, 'baerum', caseStudy, 'nb', 'Bærekraftsnettverket: kommuner som lærer sammen', [17], ['17.17'], 'running', 'public', 1],
  [5, 'baerum', 'tool', 'nb', 'Sjekkliste for bærekraftige anskaffelser (eksempel)', [12, 8], ['12.7'], 'running', 'networks', 1],
  [6, 'mariehavn', caseStudy, 'da', 'Affald i boligforeninger: fra 31 til 54 procent sorteret', [12, 11], ['12.5'], 'scaled', 'public', 2],
  [7, 'mariehavn', 'tool', 'da', 'Klimabudget i regneark, med vejledning', [13], ['13.2'], 'running', 'public', 2],
  [8, 'mariehavn', 'method', 'da', 'Borgersamling på tre aftener', [16, 11], ['16.7'], 'running', 'public', 1],
  [9, 'mariehavn', caseStudy, 'da', 'Delebiler til hjemmeplejen – stoppet efter 14 måneder', [11, 13, 3], ['11.6'], 'stopped', 'public', 2],
  [10, 'mariehavn', caseStudy, 'da', 'Madspild på plejehjem: vi vejer tallerkenerne', [12, 2, 3], ['12.3'], 'pilot', 'networks', 1],
  [11, 'mariehavn', 'tool', 'da', 'Samarbejdsaftale på to sider for lokale partnerskaber', [17, 8], ['17.17'], 'running', 'public', 0],
  [12, 'mariehavn', caseStudy, 'da', 'Vilde vejkanter: færre klip, flere arter', [15, 13], ['15.5'], 'running', 'public', 1],
  [13, 'fjellvik', caseStudy, 'nb', 'Klimabudsjett for en liten kommune', [13], ['13.2'], 'running', 'public', 2],
  [14, 'fjellvik', caseStudy, 'nb', 'Solceller på skoletaket: på pause til nettet er klart', [7, 4], ['7.2'], 'paused', 'public', 0],
  [15, 'fjellvik', caseStudy, 'nb', 'Lekkasjejakt på vannettet: fra 42 til 27 prosent', [6, 9], ['6.4'], 'running', 'public', 2],
  [
    16,
    'solfjord',
    'method',
    'nb',
    'Innbyggermedvirkning i arealplan: gåtur, kart og kveldsmøte',
    [11, 16],
    ['11.3'],
    'scaled',
    'public',
    1,
  ],
  [17, 'solfjord', caseStudy, 'nb', 'Digitalt innbyggerpanel – lagt ned', [16], ['16.7'], 'stopped', 'networks', 2],
  [18, 'storevik', 'method', 'nn', 'Folkemøte i fjøset: medverknad der folk er', [16, 11], ['16.7'], 'running', 'public', 1],
  [19, 'storevik', caseStudy, 'nn', 'Einsemd blant eldre: besøksven på bygdebussen', [3, 10, 11], ['10.2'], 'pilot', 'public', 0],
  [20, 'storevik', 'tool', 'nn', 'Mal for berekraftsvurdering i politiske saker', [16, 17], ['16.6', '17.14'], 'running', 'public', 1],
  [21, 'nordvaag', caseStudy, 'nb', 'Strandrydding sammen med fiskemottaket', [14, 12], ['14.1'], 'running', 'public', 1],
  [22, 'nordvaag', caseStudy, 'nb', 'Fritidskort til alle barn', [1, 10, 3], ['1.2'], 'planning', 'tenant', 0],
  [23, 'midtfjord', 'tool', 'nn', 'Kunnskapsgrunnlag: indikatorsett for små kommunar', [17, 11], ['17.18'], 'running', 'networks', 1],
  [24, 'midtfjord', caseStudy, 'nn', 'Buss på bestilling i fire kommunar', [11, 10, 9], ['11.2'], 'scaled', 'public', 2],
  [25, 'bjorksjo', 'method', 'sv', 'Medborgardialog om skolskjuts – efter norsk förlaga', [16, 4], ['16.7'], 'running', 'public', 1],
  [26, 'bjorksjo', caseStudy, 'sv', 'Matsvinn i skolköken: från 61 till 38 gram per portion', [12, 2], ['12.3'], 'scaled', 'public', 3],
  [27, 'bjorksjo', 'tool', 'sv', 'Upphandlingsmall för återbrukade möbler', [12, 8], ['12.7'], 'running', 'public', 1],
  [28, 'bjorksjo', caseStudy, 'sv', 'Jämställd snöröjning: vad vi mätte och vad vi inte vet', [5, 11, 3], ['5.c'], 'running', 'public', 1],
  [29, 'ks', 'tool', 'nb', 'Samtaleguide for målkonflikter i kommuneplanen', [17, 10, 13], ['17.14'], 'planning', 'networks', 0],
  [30, 'ks', caseStudy, 'en', 'Learning across borders: what five municipalities asked each other', [17], ['17.16'], 'idea', 'public', 0],
];

function current(entry: DemoEntry): EntryContent {
  const content = entry.versions.at(-1)?.content;
  if (!content) throw new Error(`entry ${entry.number} has no version`);
  return content;
}

function everyText(entry: DemoEntry): EntryContent[] {
  const published = [...entry.versions, ...(entry.translations ?? [])].map((version) => version.content);
  return entry.draft ? [...published, entry.draft] : published;
}

/** The same ladder as the catalogue's: a source, then a measurement with it, then a user of it who saw the same. */
function howWeKnow(number: number, content: EntryContent): number {
  const seen = demoAdoptions.flatMap(({ entry, audience, outcomes }) =>
    entry === number && audience === 'public' ? (outcomes ?? []) : [],
  );
  const levels = content.claims.map((claim, index) => {
    if (seen.some((outcome) => outcome.claim === index && outcome.saw === 'same')) return 3;
    if (!claim.source) return 0;
    if (!claim.baseline || !claim.outcome) return 1;
    return 2;
  });
  return Math.max(0, ...levels);
}

describe('the entries of the demo', () => {
  it('are the thirty of the table, each once and in its order', () => {
    expect(demoEntries.map((entry) => entry.number)).toEqual(table.map(([number]) => number));
  });

  it.each(demoEntries.map((entry) => [entry.number, entry] as const))('say what the table says: %i', (number, entry) => {
    const row = table[number - 1];
    if (!row) throw new Error(`the table has no row ${number}`);
    const [, tenant, kind, language, title, goals, targets, status, audience, evidence] = row;
    const content = current(entry);
    expect({ tenant: entry.tenant, audience: entry.audience }).toEqual({ tenant, audience });
    expect({ kind: content.kind, language: content.language, title: content.title, status: content.status }).toEqual({
      kind,
      language,
      title,
      status,
    });
    expect([...content.goals].sort()).toEqual([...goals].sort());
    expect(content.targets).toEqual(expect.arrayContaining(targets));
    expect(howWeKnow(number, content)).toBe(evidence);
  });

  it('were made from a version that could be read before them', () => {
    const derived = demoEntries.filter((entry) => entry.madeFrom);
    expect(derived.map((entry) => entry.number)).toEqual([13, 18, 25]);
    for (const entry of derived) {
      const original = demoEntries.find((candidate) => candidate.number === entry.madeFrom?.number)?.versions[
        (entry.madeFrom?.version ?? 0) - 1
      ];
      expect(original && original.publishedAt < (entry.versions[0]?.publishedAt ?? '')).toBe(true);
    }
  });

  it('touch all seventeen goals and stand in all seven statuses', () => {
    const contents = demoEntries.map(current);
    expect(new Set(contents.flatMap((content) => content.goals)).size).toBe(17);
    expect(new Set(contents.map((content) => content.status)).size).toBe(7);
  });
});

describe.each(demoEntries.map((entry) => [entry.number, entry] as const))('entry %i', (_number, entry) => {
  it('has a title and headings of a length a page can hold', () => {
    for (const content of everyText(entry)) {
      expect(content.title.length).toBeLessThanOrEqual(200);
      expect(content.sections.filter((section) => !section.heading.trim())).toEqual([]);
    }
  });

  it('is shared with at least one network where networks are its readers, and with none where only its own tenant is', () => {
    if (entry.audience === 'networks') expect(entry.networks).not.toEqual([]);
    if (entry.audience === 'tenant') expect(entry.networks).toEqual([]);
  });

  it('appeared between 2022 and November 2026', () => {
    for (const { publishedAt } of [...entry.versions, ...(entry.translations ?? [])]) {
      expect(new Date(publishedAt).toISOString()).toBe(publishedAt.replace('Z', '.000Z'));
      expect(publishedAt >= '2022-01-01' && publishedAt < '2026-12-01').toBe(true);
    }
  });

  it('names no address outside .example', () => {
    const text = JSON.stringify(entry);
    expect((text.match(/[\w.+-]+@[\w.-]+/g) ?? []).filter((address) => !address.endsWith('.example'))).toEqual([]);
    expect((text.match(/https?:\/\/[^/"\s)]+/g) ?? []).filter((address) => !address.endsWith('.example'))).toEqual([]);
  });
});
