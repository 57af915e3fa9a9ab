const months =
  'januar|january|januari|februar|february|februari|marts|mars|march|april|maj|mai|may|juni|june|juli|july|august|augusti|september|oktober|october|november|december|desember';
const monthNumbers: Record<string, string> = {
  jan: '01',
  feb: '02',
  mar: '03',
  apr: '04',
  maj: '05',
  mai: '05',
  may: '05',
  jun: '06',
  jul: '07',
  aug: '08',
  sep: '09',
  okt: '10',
  oct: '10',
  nov: '11',
  dec: '12',
  des: '12',
};

export interface FoundDate {
  /** ISO 8601, as precise as known; null where the text names no year. */
  date: string | null;
  index: number;
  words: string;
}

const full = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(\\d{1,2})\\.?\\s+)?(?:(${months})(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?,)?)\\.?\\s+((?:19|20)\\d{2})(?![\\p{N}])`,
  'giu',
);
const iso = /(?<![\p{N}.])((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\p{N})/gu;
const dotted = /(?<![\p{N}.])(\d{1,2})[./](\d{1,2})[./-]((?:19|20)\d{2})(?!\p{N})/gu;
const dayAndMonth = new RegExp(`(?<![\\p{L}\\p{N}])(\\d{1,2})\\.?\\s+(?:of\\s+)?(${months})(?!\\p{L}|\\s+(?:19|20)\\d{2})`, 'giu');
const monthAlone = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:i|in|since|siden|sidan|sedan|fra|frå|från)\\s+(${months})(?!\\p{L}|\\s+(?:19|20)\\d{2})`,
  'giu',
);
const year = /(?<![\p{L}\p{N}.,/–-])((?:19|20)\d{2})(?![\p{N}/–-]|[.,]\d)/gu;

/** Dates named in a sentence, each as precise as it is named and in their order. */
export function datesIn(sentence: string): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (pattern: RegExp, dateOf: (match: RegExpMatchArray) => string | null) => {
    for (const match of sentence.matchAll(pattern)) {
      const index = match.index ?? 0;
      const taken = found.some((other) => index < other.index + other.words.length && other.index < index + match[0].length);
      if (!taken) found.push({ date: dateOf(match), index, words: match[0] });
    }
  };
  add(iso, ([date]) => date);
  add(dotted, ([, day, month, inYear]) => join(inYear, month?.padStart(2, '0'), day));
  add(full, ([, day, month, dayAfter, inYear]) => join(inYear, monthOf(month), day ?? dayAfter));
  add(dayAndMonth, () => null);
  add(monthAlone, () => null);
  add(year, ([date]) => date);
  return found.sort((a, b) => a.index - b.index);
}

function monthOf(name: string | undefined): string | undefined {
  return name && monthNumbers[name.slice(0, 3).toLowerCase()];
}

function join(...parts: (string | undefined)[]): string {
  return parts
    .filter(Boolean)
    .map((part) => part?.padStart(2, '0'))
    .join('-');
}
