import type { Language, Quote } from '../entry/entry-content.js';
import type { Found } from './imported-draft.js';
import { languageOfQuote } from './language-of.js';
import { Speakers, speakerAfter, speakerBefore } from './speakers.js';

const marked = /„[^”“„]{3,900}[”“]|”[^”]{3,900}”|“[^”“]{3,900}[”“]|«[^»]{3,900}»|»[^«»]{3,900}«|(?<!\S)"[^"]{3,900}"/gu;
/** «– Vi er stolte, sier Ola Nordmann»: Norwegian speech begins with a dash and has no end but its speaker. */
const dashed =
  /^[–—-]\s+([^–—]{8,700}?),\s+(?=(?:sier|seier|forteller|fortel|mener|meiner|forklarer|forklarar|understreker|understrekar|legger til|legg til|uttaler|uttalar|säger|berättar|menar|förklarar|betonar|tillägger|siger|fortæller|forklarer|tilføjer|tilføyer)\s)/u;

export interface FoundQuote extends Found<Quote> {
  /** The paragraph it stands in, when it holds nothing but the quotation and its speaker. */
  alone: number | null;
}

/** Quotations with a speaker, in order, each in its own language. Marks around a word or a heading, with no one who says it, stay text. */
export function quotesIn(paragraphs: readonly string[], around: Language): FoundQuote[] {
  const speakers = new Speakers();
  return paragraphs.flatMap((paragraph, index) => {
    const found: FoundQuote[] = [];
    for (const { text, before, after } of spansOf(paragraph)) {
      const said = speakerAfter(after) ?? speakerBefore(before);
      const speaker = said && speakers.resolve(said);
      if (!speaker) continue;
      const value: Quote = { text, language: languageOfQuote(text, around), person: speaker.person, title: speaker.title, consent: null };
      const reason = said.pronoun || said.inherited ? 'quote_speaker_named_before' : 'quote_with_speaker';
      const alone = !before.trim() && said.endsParagraph ? index : null;
      found.push({ value, reason, evidence: said.words.replace(/^[\s,.(]+|[\s,(]+$/g, ''), alone });
    }
    return found;
  });
}

/** How far from a quotation its speaker can stand, in characters. */
const near = 300;

interface Span {
  text: string;
  before: string;
  after: string;
}

function spansOf(paragraph: string): Span[] {
  const dash = dashed.exec(paragraph);
  if (dash?.[1]) {
    const end = dash[0].length;
    return [{ text: dash[1].trim(), before: '', after: `, ${paragraph.slice(end, end + near)}` }];
  }
  return [...paragraph.matchAll(marked)]
    .map((match) => ({
      text: match[0].slice(1, -1).trim().replace(/,$/, ''),
      before: paragraph.slice(Math.max(0, match.index - near), match.index),
      after: paragraph.slice(match.index + match[0].length).slice(0, near),
    }))
    .filter((span) => span.text.split(' ').length >= 3);
}
