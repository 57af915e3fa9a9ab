import { targets, translate } from '#libs/platform';
import { languages } from '../entry/entry-content.js';
import type { Found } from './imported-draft.js';
import { wholeWords } from './word-pattern.js';

const sdgWords =
  'verdensmål(?:ene|enes|et|s)?|bærekraft(?:s)?mål(?:ene|enes|et|a)?|berekraftsmål(?:a|et)?|globala mål(?:en|et)?|sdg(?:er|s|\\u2019s)?|agenda 2030|2030-agendaen|fn-?s? (?:bærekrafts|verdens|berekrafts)?mål(?:ene|a)?|sustainable development goals?|global goals?|globale mål|hållbarhetsmål(?:en)?';
const aboutGoals = wholeWords(sdgWords);
const label = `(?:verdensmål(?:ene)?|bærekrafts?mål(?:ene|a)?|berekraftsmål(?:a)?|globala mål(?:en|et)?|globalt mål|globale mål|sdgs?|fn-mål|delmål|target|mål(?:et|ene|a)?|goals?)`;
const numbered = new RegExp(
  `(?<![\\p{L}\\p{N}])${label}\\s*(?:nummer|nr\\.?|no\\.?|number|#|:)?\\s*(\\d{1,2}(?:\\.[0-9a-d]{1,2})?(?:(?:\\s*,\\s*|\\s*[–-]\\s*|\\s+(?:og|och|and|samt|&|til|till|to)\\s+)\\d{1,2}(?:\\.[0-9a-d]{1,2})?)*)(?![\\p{L}\\p{N}]|\\s?(?:%|pros|proc|perc)|[.,]\\d)`,
  'giu',
);
const known = new Set(targets);

/** Goals by number («mål 17», «SDG 3 and 4») or by official name in any language. A bare «mål 3» counts only where the text is about the goals. */
export function goalsIn(sentences: readonly string[]): { goals: Found<number>[]; targets: Found<string>[] } {
  const goals = new Map<number, Found<number>>();
  const codes = new Map<string, Found<string>>();
  const names = officialNames();
  const named = sentences.map((sentence) => namesIn(sentence, names));
  const about = sentences.some((sentence, index) => aboutGoals.test(sentence) || (named[index]?.length ?? 0) > 0);
  for (const sentence of about ? sentences : []) {
    for (const number of numbersIn(sentence)) {
      const goal = Number.parseInt(number, 10);
      if (goal < 1 || goal > 17) continue;
      keep(goals, goal, { value: goal, reason: 'goal_named_in_text', evidence: sentence });
      const target = number.toLowerCase();
      if (known.has(target)) keep(codes, target, { value: target, reason: 'target_named_in_text', evidence: sentence });
    }
  }
  sentences.forEach((sentence, index) => {
    for (const goal of named[index] ?? []) keep(goals, goal, { value: goal, reason: 'goal_official_name', evidence: sentence });
  });
  return { goals: [...goals.values()].sort((a, b) => a.value - b.value), targets: [...codes.values()] };
}

function keep<K, V>(found: Map<K, V>, key: K, value: V): void {
  if (!found.has(key)) found.set(key, value);
}

function numbersIn(sentence: string): string[] {
  return [...sentence.matchAll(numbered)].flatMap((match) => withRanges(match[1] as string).match(/\d{1,2}(?:\.[0-9a-d]{1,2})?/gi) ?? []);
}

/** «3–5» names 4 too. */
function withRanges(list: string): string {
  return list.replace(/(?<![\d.])(\d{1,2})(?:\s*[–-]\s*|\s+(?:til|till|to)\s+)(\d{1,2})(?![\d.])/g, (_, from: string, to: string) =>
    Array.from({ length: Math.max(0, Math.min(17, Number(to) - Number(from) + 1)) }, (__, index) => Number(from) + index).join(', '),
  );
}

interface OfficialName {
  goal: number;
  name: string;
}

/** In all languages; a single word says too little. Looked up once for a text, which may have thousands of sentences. */
function officialNames(): OfficialName[] {
  const goals = Array.from({ length: 17 }, (_, index) => index + 1);
  const names = goals.flatMap((goal) => languages.map((language) => ({ goal, name: translate(language, `goals.${goal}`) })));
  return names.filter(({ name }) => name.includes(' '));
}

/** Official names as they are written, with their capital: «Livet på land» is a goal, «god utdanning» is not. */
function namesIn(sentence: string, names: readonly OfficialName[]): number[] {
  return [...new Set(names.filter(({ name }) => containsWords(sentence, name)).map(({ goal }) => goal))];
}

function containsWords(sentence: string, name: string): boolean {
  const at = sentence.indexOf(name);
  return at >= 0 && !/\p{L}/u.test(sentence[at + name.length] ?? ' ') && !/\p{L}/u.test(sentence[at - 1] ?? ' ');
}

const inTitle = new RegExp(`^(${label}\\s*(?:nummer|nr\\.?|number)?\\s*\\d{1,2})\\s*[:–—-]\\s*`, 'iu');

/** Parts «Mål 17: Bæredygtige partnerskaber» into the goal's label and the title. */
export function partTitle(title: string): { label: string | null; title: string } {
  const match = inTitle.exec(title);
  const rest = match ? title.slice(match[0].length) : '';
  return match?.[1] && rest ? { label: title.slice(0, match[0].length).trim(), title: rest } : { label: null, title };
}
