import type { Partner } from '../entry/entry-content.js';
import type { Found } from './imported-draft.js';
import { isPersonName } from './person-names.js';

const word = "\\p{Lu}[\\p{L}\\p{N}&’'.-]*";
const properName = `${word}(?:\\s+(?:(?:i|of|for)\\s+(?=\\p{Lu}))?${word})*(?:\\s+(?:fylkeskommune|kommune|kommun|universitet|bibliotek|region|municipality|county|university))?`;
const many = '(?:flere|fleire|flera|mange|noen|nokre|nogle|andre|andra|lokale|several|many|other|local)';
const organised = '\\p{L}*-?(?:organisasjoner|organisasjonar|organisationer|organisations|organizations)';
const party = `(?:(?:${many}\\s+)?${organised}|${properName})`;
const cooperates =
  '(?:samarbejder|samarbeider|samarbeidar|samarbetar|i samarbejde|i samarbeid|i samarbete|samarbeid|samarbejde|samarbete|partnerskab|partnerskap|cooperates|collaborates|works?|in cooperation|in collaboration|in partnership|sammen|saman|tillsammans|together)';
const withWhom = new RegExp(
  `(?<!\\p{L})${cooperates}\\s+(?:(?:også|òg|også tæt|tæt|tett|nära|även|closely|also)\\s+)?(?:med|with)\\s+(${party}(?:(?:\\s*,\\s*|\\s+(?:og|och|and|samt)\\s+)${party})*)`,
  'gu',
);
const quantifier = new RegExp(`^${many}\\s+`, 'u');
const described = new RegExp(
  `(?<!\\p{L})(${properName}),\\s+(?:en|et|ei|ett|eit|a|an)\\s+((?:\\p{Ll}+\\s+)?(?:\\p{L}*(?:organisation|organisasjon|forening|förening|stiftelse|selskab|selskap|association|foundation)))(?!\\p{L})`,
  'gu',
);

/** Organisations the text says one works with, or presents in so many words: «Bæredygtig Herning, en medlemsorganisation». */
export function partnersIn(sentences: readonly string[], tenantName?: string): Found<Partner>[] {
  const found = new Map<string, Found<Partner>>();
  const own = tenantName?.toLowerCase();
  const add = (name: string, role: string | null, reason: 'partner_named' | 'partner_described', evidence: string) => {
    const key = name.toLowerCase();
    if (key.length < 2 || key === own || found.has(key)) return;
    found.set(key, { value: { name, role, actorGroup: null }, reason, evidence });
  };
  for (const sentence of sentences) {
    for (const match of sentence.matchAll(described)) add(match[1] as string, match[2] ?? null, 'partner_described', sentence);
    for (const match of sentence.matchAll(withWhom))
      for (const name of partiesOf(match[1] as string)) if (!isPersonName(name)) add(name, null, 'partner_named', sentence);
  }
  return [...found.values()];
}

function partiesOf(list: string): string[] {
  return list
    .split(/\s*,\s*|\s+(?:og|och|and|samt)\s+/u)
    .map((party) => party.replace(quantifier, '').replace(/[.]$/, ''))
    .filter(Boolean);
}
