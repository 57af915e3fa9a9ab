import { isPersonName, partName, personName } from './person-names.js';

const verbs =
  'siger|fortæller|forklarer|understreger|mener|udtaler|tilføjer|lyder det fra|sier|forteller|understreker|uttaler|legger til|seier|fortel|forklarar|understrekar|meiner|uttalar|legg til|säger|berättar|förklarar|betonar|menar|tillägger|says|said|explains|adds|tells';
const pronouns = 'hun|han|ho|hon|she|he|hen';
const titleWords = '(?:[\\p{Ll}][\\p{L}-]*\\s+){1,5}?';

export interface Said {
  person: string;
  title: string | null;
  pronoun: boolean;
  inherited: boolean;
  /** «– Erna Solberg, statsminister» and nothing else: no word is lost when both go where quotations stand. */
  endsParagraph: boolean;
  /** The words that name the speaker. */
  words: string;
}

const saysPronoun = new RegExp(`^[,.\\s]*(?:${verbs})\\s+(?:${pronouns})(?!\\p{L})`, 'u');
const saysName = new RegExp(`^[,.\\s–—-]*(?:${verbs})\\s+(${titleWords})?(${personName}|\\p{Lu}\\p{Ll}+)(?!\\p{L})`, 'u');
const dashName = new RegExp(`^[\\s,.]*(?:[–—-]|\\()\\s*(${personName})(?:\\s*,\\s*([^.!?()]{2,120}?))?[.)\\s]*$`, 'u');
const relative = /^\s*,?\s*(?:der|som|who)\s+(?:er|är|is)\s+([^.,;!?:”“»"]{2,120})/u;
const apposition = /^\s*,\s*([\p{Ll}][^.,;!?:”“»"]{2,100})(?=[.,;!?]|$)/u;
const nameSays = new RegExp(
  `(${titleWords})?(${personName})\\s+(?:${verbs})\\s*(?:det\\s+(?:slik|sådan|sånn|så|såhär)\\s*)?[:,]?\\s*$`,
  'u',
);
const saysNameBefore = new RegExp(
  `(?:${verbs}|ifølge|ifølgje|enligt|according to)\\s+(${titleWords})?(${personName}|\\p{Lu}\\p{Ll}+)\\s*[:,]\\s*$`,
  'u',
);

/** Who says what stands before `text`: «siger Anne Lund, der er konsulent», «– Erna Solberg, statsminister». */
export function speakerAfter(text: string): Said | null {
  const dash = dashName.exec(text);
  if (dash?.[1] && isPersonName(dash[1])) return said(dash[1], dash[2] ?? null, { endsParagraph: true, words: dash[0] });
  const pronoun = saysPronoun.exec(text);
  if (pronoun) return said('', null, { pronoun: true, words: pronoun[0] });
  const says = saysName.exec(text);
  if (!says?.[2]) return null;
  const rest = text.slice(says[0].length);
  const title = relative.exec(rest)?.[1] ?? apposition.exec(rest)?.[1] ?? says[1] ?? null;
  const tail = rest.replace(relative, '').replace(apposition, '');
  const words = text.slice(0, text.length - tail.length);
  return said(says[2], title, { words });
}

/** Who says what follows `text`: «Men, siger Anne Lund,», «Ordfører Kari Nes sier:». */
export function speakerBefore(text: string): Said | null {
  const match = saysNameBefore.exec(text) ?? nameSays.exec(text);
  return match?.[2] ? said(match[2], match[1] ?? null, { words: match[0] }) : null;
}

function said(words: string, after: string | null, more: Partial<Said>): Said {
  const { name, title } = partName(words);
  return { person: name, title: after?.trim() || title, pronoun: false, inherited: false, endsParagraph: false, words: '', ...more };
}

/** Remembers who has spoken, so that «siger hun» and a surname alone find their person, and a title is said once. */
export class Speakers {
  private readonly known: { person: string; title: string | null }[] = [];

  resolve(said: Said): { person: string; title: string | null } | null {
    const full = said.person.includes(' ');
    const earlier = said.pronoun ? this.known.at(-1) : this.known.findLast(({ person }) => sharesName(person, said.person));
    if (!earlier) {
      if (!full || !isPersonName(said.person)) return null;
      const speaker = { person: said.person, title: said.title };
      this.known.push(speaker);
      return speaker;
    }
    if (!said.title && earlier.title) said.inherited = true;
    earlier.title ??= said.title;
    return { person: earlier.person, title: said.title ?? earlier.title };
  }
}

function sharesName(full: string, said: string): boolean {
  return full === said || full.startsWith(`${said} `) || full.endsWith(` ${said}`);
}
