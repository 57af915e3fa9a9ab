import type { ActivityType, Dimension } from '../entry/entry-content.js';
import { type Named, namedIn, type Signs, signs } from './named-in.js';
import { wholeWords } from './word-pattern.js';

const cooperation =
  'samarbejd\\p{L}*|samarbeid\\p{L}*|samarbet\\p{L}*|partnerskab\\p{L}*|partnerskap\\p{L}*|partnership\\p{L}*|cooperat\\p{L}*|collaborat\\p{L}*';
const business =
  'erhvervsliv\\p{L}*|virksomheder\\p{L}*|næringsliv\\p{L}*|bedrift(?:er|ene|ane)|näringsliv\\p{L}*|företag\\p{L}*|business(?:es)?|companies|enterprises';
/** Both in one sentence, in either order. */
const cooperationWithBusiness = wholeWords(
  `(?:${cooperation})(?!\\p{L})[^.!?]*?(?<!\\p{L})(?:${business})|(?:${business})(?!\\p{L})[^.!?]*?(?<!\\p{L})(?:${cooperation})`,
);

const activities: Signs<ActivityType> = [
  [
    'development_project',
    wholeWords(
      'udviklingsprojekt\\p{L}*|utviklingsprosjekt\\p{L}*|utvecklingsprojekt\\p{L}*|pilotprojekt\\p{L}*|pilotprosjekt\\p{L}*|forsøgsprojekt\\p{L}*|development projects?|pilot projects?',
    ),
  ],
  [
    'citizen_involvement',
    wholeWords(
      'borgerinddrag\\p{L}*|inddragelse af borger\\p{L}*|innbyggermedvirk\\p{L}*|innbyggjarmedverk\\p{L}*|involvering av innbygg\\p{L}*|medvirkning\\p{L}*|medverknad\\p{L}*|medborgardialog\\p{L}*|medborgarinflytande|borgermøde\\p{L}*|borgersamling\\p{L}*|folkemøte\\p{L}*|innbyggerpanel\\p{L}*|citizen (?:involvement|participation|assembl\\p{L}+)|public participation|folkmöte\\p{L}*|involver(?:e|er|te|ing) (?:av )?(?:innbyggere|innbyggerne|innbyggjarar|innbyggjarane)|inddrag(?:e|er|es) borgerne',
    ),
  ],
  ['business_cooperation', cooperationWithBusiness],
  ['local_priorities', wholeWords('lokale prioriteringer|lokale prioriteringar|lokala prioriteringar|local priorities|lokal prioritering')],
];

export function activitiesIn(sentences: readonly string[]): Named<ActivityType> {
  return namedIn(sentences, activities);
}

const social = 'sosial\\p{L}*|social(?:t|e|a|ly)?';
const economic = 'økonomisk\\p{L}*|ekonomisk\\p{L}*|economic(?:ally)?';
const environmental = 'miljømess\\p{L}*|miljømæss\\p{L}*|miljömäss\\p{L}*|environmental(?:ly)?|økologisk|ekologisk\\p{L}*';
const sustainable = wholeWords(
  'bæredyg\\p{L}*|bærekraft\\p{L}*|berekraft\\p{L}*|hållbar\\p{L}*|sustainab\\p{L}*|dimension\\p{L}*|bundlinje\\p{L}*|bunnlinje\\p{L}*',
);
const dimensions = signs<Dimension>({ social, economic, environmental });

/** The three dimensions where a sentence names them as such: beside the word for sustainability, or two of them together. */
export function dimensionsIn(sentences: readonly string[]): Named<Dimension> {
  const about = sentences.filter((text) => sustainable.test(text) && dimensions.some(([, pattern]) => pattern.test(text)));
  const together = about.filter((text) => dimensions.filter(([, pattern]) => pattern.test(text)).length >= 2);
  return namedIn(together.length > 0 ? together : about.filter((text) => besideEachOther.test(text)), dimensions);
}

const besideEachOther = wholeWords(
  `(?:${social}|${economic}|${environmental})\\s+(?:og\\s+\\p{L}+\\s+)?(?:bæredyg\\p{L}*|bærekraft\\p{L}*|berekraft\\p{L}*|hållbar\\p{L}*|sustainab\\p{L}*)`,
);
