import type { Milestone } from '../entry/entry-content.js';
import { datesIn } from './dates-in.js';
import { decidingBodyIn } from './deciding-body.js';
import type { Found } from './imported-draft.js';
import { wholeWords } from './word-pattern.js';

/** Words of something that happened or was decided; a year among figures («tal fra 2019») is no milestone. */
const events = wholeWords(
  [
    'oprette(?:t|de)?s?|opprett(?:et|a|es)?|etabler(?:t|et|te|ede|ade|ades|at|es)?|established|founded|set up|stiftet|stifta|grundlagt|bildad(?:es)?|grundades|startade?(?:s|t|de)?|started?|start(?:et|a|ede)|begyndte|begynte|byrja|began|begun|påbegyndt|påbörjades',
    'vedt(?:og|aget|ok|ak|atte)|vedteken|vedtatt|beslutte(?:t|de)|besluttet|beslöt|beslutade[ds]?|beslutad|beslutat|antog|antogs|antagen|decided|adopted|approved|godkend(?:t|te)|godkjent|godkjend|godkände[s]?|fremgik|framgikk',
    'afsa(?:t|tte)|avsat(?:t|te)|avsette[s]?|bevilge[tde]+|bevilga|løyvde|bevilja(?:de|des|t|ts)?|granted|funded|permanentgjort|permanenteret|permanenta(?:des|t)|gjort permanent|made permanent',
    'lancere(?:t|de)|lansert(?:e)?|lanserade[s]?|launched|indvie(?:t|de)|åbnede|åpnet|opna|öppnade[s]?|opened|indført[e]?|innført[e]?|införde[s]?|introduced|udvidet|utvidet|utvida|utökades|expanded|afsluttet|avsluttet|avslutta|avslutades|ended|stoppet|stoppa|stoppades|stopped|lagt ned|lades ned',
    'arrangert|arrangeret|arrangerades|afholdt|avholdt|held|hölls|holdt|gjennomført|gjennomførte|gennemført|gennemførte|genomförde[s]?|carried out|undertegne(?:t|de)|signert|signed|skrev under|gik i gang|gikk i gang|gjekk i gang|kom i gang|var klar|stod klar|tilsluttede|sluttet seg|joined|ansatte|tilsatte|anställde|modtog|mottok|fick',
  ].join('|'),
);
const deadline = wholeWords(
  '(?:innen|inden|innan|by|before|senest|seinast|till|til|until|frem mot|fram mot|mot|frem til|fram til|agenda|towards)\\s+(?:år\\s+|året\\s+|utgangen av\\s+|udgangen af\\s+|the end of\\s+|(?:\\d{1,2}\\.?\\s+)?\\p{L}+\\s+)?$',
);

export interface FoundMilestones {
  dated: Found<Milestone>[];
  /** Events whose year no one can know from the text. */
  undated: string[];
}

export function milestonesIn(sentences: readonly string[], now: Date): FoundMilestones {
  const dated: Found<Milestone>[] = [];
  const undated: string[] = [];
  for (const sentence of sentences) {
    if (!events.test(sentence)) continue;
    const found = datesIn(sentence).filter((one) => !isDeadline(sentence, one.index) && !isGoalYear(one.date, now));
    for (const { date } of found) {
      if (date)
        dated.push({
          value: { date, text: sentence, decidedBy: decidingBodyIn(sentence), link: null },
          reason: 'dated_event',
          evidence: sentence,
        });
      else if (!undated.includes(sentence)) undated.push(sentence);
    }
  }
  return { dated: dated.sort((a, b) => a.value.date.localeCompare(b.value.date)), undated };
}

function isDeadline(sentence: string, index: number): boolean {
  const before = sentence.slice(Math.max(0, index - 30), index);
  return deadline.test(before);
}

/** 2030 belongs to the goals, and what lies far ahead is a plan. */
function isGoalYear(date: string | null, now: Date): boolean {
  return date !== null && Number(date.slice(0, 4)) > now.getUTCFullYear() + 1;
}
