import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages } from '#libs/platform';
import type { EntryContent } from '../entry/entry-content.js';
import { readPasted } from './read-document.js';
import { understand } from './understand.js';

const now = new Date('2026-11-26');
const countries = { da: 'DK', nb: 'NO', nn: 'NO', sv: 'SE', en: undefined } as const;

type Found = Partial<EntryContent> | Record<string, unknown>;

/** Sentences as they stand in reports, web pages and mails, and what each says. */
const sentences: Record<keyof typeof countries, [sentence: string, says: Found][]> = {
  da: [
    ['Indsatsen bidrager til verdensmål 3, 4 og 11.', { goals: [3, 4, 11] }],
    ['Vi arbejder med FN’s verdensmål nr. 12 og delmål 12.3.', { goals: [12], targets: ['12.3'] }],
    ['Projektet handler om verdensmålene Klimaindsats og Bæredygtige byer og lokalsamfund.', { goals: [11] }],
    ['Vi har valgt verdensmål 3–5 som vores.', { goals: [3, 4, 5] }],
    ['Byrådet afsatte 2,5 mio. kr. årligt til indsatsen.', { resources: [{ amount: 2_500_000, currency: 'DKK', period: 'year' }] }],
    ['Der er bevilget 750.000 kroner til projektet.', { resources: [{ amount: 750_000, currency: 'DKK' }] }],
    ['Det koster kommunen 40.000 kr. om året.', { resources: [{ amount: 40_000, period: 'year' }] }],
    ['Byrådet vedtog planen den 17. maj 2022.', { milestones: [{ date: '2022-05-17', decidedBy: 'Byrådet' }] }],
    ['Projektet blev startet i januar 2021.', { milestones: [{ date: '2021-01' }] }],
    ['Ordningen blev indført 01.09.2023.', { milestones: [{ date: '2023-09-01' }] }],
    [
      '”Borgerne kom, fordi vi mødte dem,” siger Mette Holm, der er projektleder.',
      { quotes: [{ text: 'Borgerne kom, fordi vi mødte dem', person: 'Mette Holm', title: 'projektleder' }] },
    ],
    [
      '»Vi havde ikke troet på det«, fortæller borgmester Jens Vang.',
      { quotes: [{ text: 'Vi havde ikke troet på det', person: 'Jens Vang', title: 'borgmester' }] },
    ],
    [
      'Kontakt: Mette Holm, projektleder, mh@mariehavn.example, tlf. 12 34 56 78',
      { contact: { mailbox: 'mh@mariehavn.example', name: 'Mette Holm' } },
    ],
    ['Vil du vide mere? Skriv til klima@mariehavn.example.', { contact: { mailbox: 'klima@mariehavn.example' } }],
  ],
  nb: [
    ['Tiltaket bidrar til bærekraftsmål 3, 4 og 11.', { goals: [3, 4, 11] }],
    ['Vi jobber med FNs bærekraftsmål nr. 12 og delmål 12.3.', { goals: [12], targets: ['12.3'] }],
    ['Prosjektet handler om bærekraftsmålene Stoppe klimaendringene og Bærekraftige byer og lokalsamfunn.', { goals: [11, 13] }],
    [
      'Kommunestyret satte av 2,5 millioner kroner i året til tiltaket.',
      { resources: [{ amount: 2_500_000, currency: 'NOK', period: 'year' }] },
    ],
    ['Det er bevilget 750 000 kr til prosjektet.', { resources: [{ amount: 750_000, currency: 'NOK' }] }],
    ['Kommunen bruker 3,2 mill. kr per år på ordningen.', { resources: [{ amount: 3_200_000, period: 'year' }] }],
    ['Kommunestyret vedtok planen 17. mai 2022.', { milestones: [{ date: '2022-05-17', decidedBy: 'Kommunestyret' }] }],
    ['Prosjektet startet i januar 2021.', { milestones: [{ date: '2021-01' }] }],
    ['Ordningen ble innført 1.9.2023.', { milestones: [{ date: '2023-09-01' }] }],
    [
      '– Innbyggerne kom fordi vi møtte dem, sier prosjektleder Kari Nes.',
      { quotes: [{ text: 'Innbyggerne kom fordi vi møtte dem', person: 'Kari Nes', title: 'prosjektleder' }] },
    ],
    ['«Vi hadde ikke trodd på det», forteller Ola Fjeld, som er driftsleder.', { quotes: [{ person: 'Ola Fjeld', title: 'driftsleder' }] }],
    [
      'Kontaktperson: Kari Nes, prosjektleder, kari.nes@fjellvik.example, mobil 912 34 567',
      { contact: { mailbox: 'kari.nes@fjellvik.example', name: 'Kari Nes' } },
    ],
    ['Vil du vite mer? Send en e-post til klima@fjellvik.example.', { contact: { mailbox: 'klima@fjellvik.example' } }],
  ],
  nn: [
    ['Tiltaket bidreg til berekraftsmål 3, 4 og 11.', { goals: [3, 4, 11] }],
    ['Vi arbeider med FN sitt berekraftsmål nr. 12 og delmål 12.3.', { goals: [12], targets: ['12.3'] }],
    ['Prosjektet handlar om berekraftsmåla Stoppe klimaendringane og Berekraftige byar og lokalsamfunn.', { goals: [11, 13] }],
    [
      'Kommunestyret sette av 2,5 millionar kroner i året til tiltaket.',
      { resources: [{ amount: 2_500_000, currency: 'NOK', period: 'year' }] },
    ],
    ['Det er løyvd 750 000 kr til prosjektet.', { resources: [{ amount: 750_000, currency: 'NOK' }] }],
    ['Kommunestyret vedtok planen 17. mai 2022.', { milestones: [{ date: '2022-05-17', decidedBy: 'Kommunestyret' }] }],
    ['Prosjektet starta i januar 2021.', { milestones: [{ date: '2021-01' }] }],
    ['Ordninga vart innført 1.9.2023.', { milestones: [{ date: '2023-09-01' }] }],
    ['– Innbyggjarane kom fordi vi møtte dei, seier prosjektleiar Kari Nes.', { quotes: [{ person: 'Kari Nes', title: 'prosjektleiar' }] }],
    ['«Vi hadde ikkje trudd på det», fortel Ola Fjeld, som er driftsleiar.', { quotes: [{ person: 'Ola Fjeld', title: 'driftsleiar' }] }],
    [
      'Kontaktperson: Kari Nes, prosjektleiar, kari.nes@storevik.example',
      { contact: { mailbox: 'kari.nes@storevik.example', name: 'Kari Nes' } },
    ],
    ['Vil du vite meir? Send ein e-post til klima@storevik.example.', { contact: { mailbox: 'klima@storevik.example' } }],
  ],
  sv: [
    ['Insatsen bidrar till de globala målen 3, 4 och 11.', { goals: [3, 4, 11] }],
    ['Vi arbetar med Agenda 2030, mål 12 och delmål 12.3.', { goals: [12], targets: ['12.3'] }],
    ['Projektet handlar om de globala målen Bekämpa klimatförändringarna och Hållbara städer och samhällen.', { goals: [11, 13] }],
    [
      'Kommunfullmäktige avsatte 2,5 miljoner kronor per år till insatsen.',
      { resources: [{ amount: 2_500_000, currency: 'SEK', period: 'year' }] },
    ],
    ['Projektet har beviljats 750 000 kr.', { resources: [{ amount: 750_000, currency: 'SEK' }] }],
    ['Det kostar kommunen 1,2 mkr om året.', { resources: [{ amount: 1_200_000, currency: 'SEK', period: 'year' }] }],
    ['Kommunfullmäktige antog planen den 17 maj 2022.', { milestones: [{ date: '2022-05-17', decidedBy: 'Kommunfullmäktige' }] }],
    ['Projektet startade i januari 2021.', { milestones: [{ date: '2021-01' }] }],
    ['Ordningen infördes 2023-09-01.', { milestones: [{ date: '2023-09-01' }] }],
    [
      '”Invånarna kom för att vi mötte dem”, säger Karin Nyberg, projektledare.',
      { quotes: [{ text: 'Invånarna kom för att vi mötte dem', person: 'Karin Nyberg', title: 'projektledare' }] },
    ],
    ['– Vi hade inte trott på det, berättar enhetschef Per Lund.', { quotes: [{ person: 'Per Lund', title: 'enhetschef' }] }],
    [
      'Kontaktperson: Karin Nyberg, projektledare, karin.nyberg@bjorksjo.example',
      { contact: { mailbox: 'karin.nyberg@bjorksjo.example', name: 'Karin Nyberg' } },
    ],
    ['Vill du veta mer? Mejla klimat@bjorksjo.example.', { contact: { mailbox: 'klimat@bjorksjo.example' } }],
  ],
  en: [
    ['The work contributes to SDGs 3, 4 and 11.', { goals: [3, 4, 11] }],
    ['We work on Sustainable Development Goal 12, target 12.3.', { goals: [12], targets: ['12.3'] }],
    [
      'The council set aside NOK 2.5 million a year for the scheme.',
      { resources: [{ amount: 2_500_000, currency: 'NOK', period: 'year' }] },
    ],
    ['The project was granted EUR 750,000 in 2021.', { resources: [{ amount: 750_000, currency: 'EUR' }] }],
    ['The city council adopted the plan on 17 May 2022.', { milestones: [{ date: '2022-05-17' }] }],
    ['The project started in January 2021.', { milestones: [{ date: '2021-01' }] }],
    ['The scheme was introduced on September 1, 2023.', { milestones: [{ date: '2023-09-01' }] }],
    [
      '“People came because we met them,” says Mary Holm, project manager.',
      { quotes: [{ text: 'People came because we met them', person: 'Mary Holm', title: 'project manager' }] },
    ],
    ['“We had not believed in it,” said Mayor John Vance.', { quotes: [{ person: 'John Vance' }] }],
    ['Contact: Mary Holm, project manager, mary.holm@example.org', { contact: { mailbox: 'mary.holm@example.org', name: 'Mary Holm' } }],
    ['Want to know more? Write to climate@example.org.', { contact: { mailbox: 'climate@example.org' } }],
  ],
};

const around: Record<keyof typeof countries, [before: string, after: string]> = {
  da: ['Grønne skolegårde', 'Det har vi lært meget af, og vi vil gerne dele det med andre kommuner.'],
  nb: ['Grønne skolegårder', 'Det har vi lært mye av, og vi vil gjerne dele det med andre kommuner.'],
  nn: ['Grøne skulegardar', 'Det har vi lært mykje av, og vi vil gjerne dele det med andre kommunar.'],
  sv: ['Gröna skolgårdar', 'Det har vi lärt oss mycket av, och vi vill gärna dela det med andra kommuner.'],
  en: ['Green school yards', 'We have learnt a lot from it and would like to share it with other municipalities.'],
};

beforeAll(() => loadMessages());

describe.each(Object.entries(sentences))('in a text in %s', (language, rows) => {
  it.each(rows)('%s', (sentence, says) => {
    const [before, after] = around[language as keyof typeof countries];
    const country = countries[language as keyof typeof countries];
    const { content } = understand(readPasted(`${before}\n\n${after}\n\n${sentence}\n`), { country, now });
    expect(content.language).toBe(language);
    expect(content).toMatchObject(says);
  });
});
