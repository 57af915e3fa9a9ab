import type { Status } from '../entry/entry-content.js';
import type { Found } from './imported-draft.js';
import { wholeWords } from './word-pattern.js';

const work = wholeWords(
  'projekt\\p{L}*|prosjekt\\p{L}*|project|ordning\\p{L}*|forsøg\\p{L}*|forsøk\\p{L}*|försök\\p{L}*|tiltak\\p{L}*|indsats\\p{L}*|insats\\p{L}*|satsing\\p{L}*|panel\\p{L}*|scheme|vi|we|trial|pilot\\p{L}*|tilbud\\p{L}*',
);
const stopped = wholeWords(
  'stoppe(?:t|de)(?!\\s+(?:med\\s+)?(?:å|at)(?!\\p{L}))|stoppa(?:t|d|des)?|nedlagt|lagt ned|lagd ned|lades ned|la ned|lagde ned|avviklet|avvikla|avslutat|avslutades|lukket ned|stopped(?!\\s+\\p{L}+ing(?!\\p{L}))|discontinued|ended early',
);
const signs: readonly [Status, RegExp][] = [
  ['paused', wholeWords('på pause|sat i bero|sat på pause|satt på vent|satt på pause|sett på vent|pausat|pausades|on hold|paused')],
  [
    'scaled',
    wholeWords(
      'rullet ud|rulles ud|rullet ut|rulla ut|udbredt til|utbredt til|skalert|skaleret|skalerats|utvidet til alle|utvida til alle|infört i alla|rolled out|scaled up',
    ),
  ],
  ['running', wholeWords('permanent\\p{L}*|permanenta\\p{L}*|fast drift|ordinær drift|i drift|ordinarie verksamhet|in operation')],
  [
    'pilot',
    wholeWords(
      'pilot|pilotprojekt\\p{L}*|pilotprosjekt\\p{L}*|pilotforsøg\\p{L}*|prøveprosjekt\\p{L}*|forsøgsordning\\p{L}*|prøveordning\\p{L}*|afprøver|prøver ut|provar ut|testar|tester ut|pilot project|trialling',
    ),
  ],
];
const founded = wholeWords(
  'oprettet|opprettet|oppretta|etableret|etablert|etablerades|etablerat|startat|grundades|bildades|stiftet|stifta|established|founded|set up|launched|lanseret|lanceret|lansert|innført|indført|infört|införde[s]?|introduced',
);
const planned = wholeWords('planlægger at|under planlægning|under planlegging|planlegger å|planlegg å|planerar att|in planning|plans? to');

/** Where the work stands, where the text says so: that it stopped, that it was made permanent, that it was founded. */
export function statusOf(title: string, sentences: readonly string[]): Found<Status> | null {
  const all = [title, ...sentences].filter(Boolean);
  const ended = stopped.test(title) ? title : sentences.find((text) => stopped.test(text) && work.test(text));
  if (ended) return { value: 'stopped', reason: 'status_from_words', evidence: ended };
  for (const [value, pattern] of signs) {
    const evidence = all.find((text) => pattern.test(text));
    if (evidence) return { value, reason: 'status_from_words', evidence };
  }
  const birth = all.find((text) => founded.test(text));
  if (birth) return { value: 'running', reason: 'status_from_founding', evidence: birth };
  const plan = all.find((text) => planned.test(text));
  return plan ? { value: 'planning', reason: 'status_from_words', evidence: plan } : null;
}
