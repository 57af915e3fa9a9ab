import type { EntryContent, SectionRole } from '#libs/catalogue';
import { demoChart } from './chart.js';
import type { DemoFile } from './demo-file.js';
import { demoDocx, demoPdf } from './documents.js';

const textOf = (content: EntryContent, ...roles: SectionRole[]) =>
  content.sections
    .filter(({ role }) => role !== null && roles.includes(role))
    .map(({ body }) => body)
    .join('\n\n');

const mark = { da: 'Eksempel – opdigtet', nb: 'Eksempel – oppdiktet', nn: 'Døme – oppdikta', sv: 'Exempel – påhittat' };

/** The files of a few tools, by the entry's number, out of what the tool itself says. */
export function demoFilesOf(number: number, content: EntryContent): DemoFile[] {
  switch (number) {
    case 5:
      return [
        {
          name: 'Sjekkliste for bærekraftige anskaffelser.pdf',
          caption: 'Sjekklisten til utskrift',
          bytes: () => demoPdf({ title: content.title, mark: mark.nb, text: textOf(content, 'done', 'steps') || content.summary }),
        },
      ];
    case 7:
      return [
        {
          name: 'Klimabudget.png',
          caption: 'De fem største poster i klimabudgettet',
          credit: 'Mariehavn Kommune',
          alt: 'Søjler: varme i bygninger 4.100 ton, kørsel i hjemmeplejen 1.350, indkøb af mad 980, byggeri 870 og vejbelysning 210 ton CO2.',
          bytes: () =>
            demoChart({
              title: 'Mariehavns klimabudget',
              mark: mark.da,
              unit: 'ton CO₂',
              values: [
                { label: 'Varme i bygninger', value: 4100 },
                { label: 'Hjemmeplejens kørsel', value: 1350 },
                { label: 'Indkøb af mad', value: 980 },
                { label: 'Byggeri', value: 870 },
                { label: 'Vejbelysning', value: 210 },
              ],
            }),
        },
        {
          name: 'Vejledning til klimabudgettet.docx',
          caption: 'Vejledningen',
          bytes: () =>
            demoDocx({ title: content.title, mark: mark.da, text: textOf(content, 'done', 'steps', 'prerequisites') || content.summary }),
        },
      ];
    case 20:
      return [
        {
          name: 'Mal for berekraftsvurdering.docx',
          caption: 'Malen, klar til å lime inn i saksframlegget',
          bytes: () => demoDocx({ title: content.title, mark: mark.nn, text: textOf(content, 'done') || content.summary }),
        },
      ];
    case 27:
      return [
        {
          name: 'Upphandlingsmall.docx',
          caption: 'Mallen',
          bytes: () => demoDocx({ title: content.title, mark: mark.sv, text: textOf(content, 'done', 'steps') || content.summary }),
        },
      ];
    default:
      return [];
  }
}
