import { describe, expect, it } from '@jest/globals';
import { plainText } from './markdown-text.js';
import { readText } from './read-text.js';

const shapes = (text: string) => readText(text).blocks.map(({ type, text: words }) => `${type}: ${plainText(words)}`);

describe('text without markup', () => {
  it('has headings where a short line without a full stop stands before prose', () => {
    expect(
      shapes('Avfall i borettslag\n\nVi begynte med vaktmesterne, ikke med brosjyrer.\n\nHva gjorde vi?\n\nVi veide hver uke i to år.'),
    ).toEqual([
      'heading: Avfall i borettslag',
      'paragraph: Vi begynte med vaktmesterne, ikke med brosjyrer.',
      'heading: Hva gjorde vi?',
      'paragraph: Vi veide hver uke i to år.',
    ]);
  });

  it('has headings on the line right above their paragraph', () => {
    const text =
      'Bakgrund\nKommunen har länge haft problem med matsvinn i skolköken och ville mäta det.\n\nResultat\nSvinnet minskade med en tredjedel på ett år, och ingen elev gick hungrig därifrån.';
    expect(shapes(text).filter((line) => line.startsWith('heading'))).toEqual(['heading: Bakgrund', 'heading: Resultat']);
  });

  it('takes no last line, address, byline or speaker for a heading', () => {
    const text =
      'Vi er i gang\n\nDet gikk bra.\n\nSe www.solfjord.example\n\nVi lærte av det vi gjorde, og fortsetter.\n\n«Vi er i gang» – Kari Solheim, planlegger\n\nDet var alt vi hadde å si denne gangen.\n\nKari Solheim, planavdelingen';
    expect(shapes(text).filter((line) => line.startsWith('heading'))).toEqual(['heading: Vi er i gang']);
  });

  it('takes no sentence that ends in a year for a heading', () => {
    const text =
      'Klimabudget i kommunen\n\nByrådet vedtog et klimabudget. Udledningen faldt fra 2019 til 2022.\n\nStatus: I drift sidan mars 2022.\n\nVi gør det sammen med virksomhederne.\n\nKapitel IV.\n\nSå gik vi videre med det hele.';
    expect(shapes(text).filter((line) => line.startsWith('heading'))).toEqual(['heading: Klimabudget i kommunen', 'heading: Kapitel IV.']);
  });

  it('has its title above what a case system prints', () => {
    const text =
      'Sak 45/23 Handlingsplan mot ensomhet\n\nSaksbehandler: Liv Dahl\nArkivsaksnr: 23/1234\n\nHver fjerde eldre i kommunen er ensom.';
    expect(shapes(text)).toEqual(['heading: Sak 45/23 Handlingsplan mot ensomhet', 'paragraph: Hver fjerde eldre i kommunen er ensom.']);
  });

  it('has a title also where who wrote it, and when, stands between it and the text', () => {
    const text =
      'Så minskade vi halkolyckorna\nText: Maria Lund\nPublicerad: 2023-11-02\n\nBjörksjö kommun prioriterar gångvägar före bilvägar.';
    expect(shapes(text).filter((line) => line.startsWith('heading'))).toEqual(['heading: Så minskade vi halkolyckorna']);
  });

  it('joins lines that break at a column, as in a mail', () => {
    const text =
      'Vi vejer tallerkenerne hver dag efter frokost, og det har\ngivet os tal, som vi kan tale om uden at skændes. Ingen\nhavde regnet med det.';
    expect(shapes(text)).toEqual([
      'paragraph: Vi vejer tallerkenerne hver dag efter frokost, og det har givet os tal, som vi kan tale om uden at skændes. Ingen havde regnet med det.',
    ]);
  });

  it('knows list items by their bullets and numbers', () => {
    expect(shapes('Ta med dette:\n\n• Vei maten\n- Skriv ned\n2. Del tallene')).toEqual([
      'paragraph: Ta med dette:',
      'list_item: Vei maten',
      'list_item: Skriv ned',
      'list_item: Del tallene',
    ]);
  });

  it('keeps what looks like Markdown or HTML as the words it is', () => {
    const [block] = readText('Bruk *stjerner*, [klammer] og <b>tegn</b> fritt.').blocks;
    expect(block?.text).toBe('Bruk \\*stjerner\\*, \\[klammer\\] og \\<b\\>tegn\\</b\\> fritt.');
    expect(plainText(block?.text ?? '')).toBe('Bruk *stjerner*, [klammer] og <b>tegn</b> fritt.');
  });
});
