import type { SectionRole } from '../entry/entry-content.js';
import { wholeWords } from './word-pattern.js';

const headings: readonly [SectionRole, RegExp][] = [
  [
    'why_stopped',
    wholeWords(
      'derfor stoppede (?:vi|det)|hvorfor (?:vi |det )?stoppede(?: vi| det)?|derfor stoppet (?:vi|det)|hvorfor (?:vi |det )?stoppet(?: vi| det)?|hvorfor det ble lagt ned|difor stoppa (?:vi|det)|kvifor (?:vi |det )?stoppa(?: vi| det)?|därför avslutade vi|därför stoppade vi|varför (?:vi |det )?(?:stoppade|avslutade|avslutades)(?: vi| det)?|why (?:we|it) (?:stopped|was stopped|ended)',
    ),
  ],
  [
    'what_went_wrong',
    wholeWords(
      'gik galt|gik ikke|gikk galt|gikk ikke|gjekk gale|gjekk galt|gjekk ikkje|gick fel|gick inte|gick snett|went wrong|did not work|ville vi ikke gøre|ikke gjort igjen|ville vi ikke gjort|ville vi ikkje gjort|skulle vi inte göra|would not do again|udfordringer undervejs|utfordringer underveis|utfordringar undervegs|fejl|misstag',
    ),
  ],
  [
    'roles',
    wholeWords(
      'hvem gør hvad|hvem gjør hva|kven gjer kva|vem gör vad|who does what|roller(?: og ansvar| och ansvar)?|rollar(?: og ansvar)?|rollefordeling(?:en|a)?|rollfördelning(?:en)?|roles(?: and responsibilities)?',
    ),
  ],
  [
    'steps',
    wholeWords(
      'trin for trin|steg for steg|step by step|fremgangsmåde|framgangsmåte|fremgangsmåte|tillvägagångssätt|sådan gør (?:i|man|du)|slik gjør (?:dere|du|man)|slik gjer (?:de|du|ein)|så (?:här )?gör (?:ni|man|du)|how to do it|the steps|stegene|stega|trinene',
    ),
  ],
  [
    'prerequisites',
    wholeWords(
      'forudsætninger|forutsetninger|føresetnader|förutsättningar|prerequisites|det skal (?:i|du) have|dette trenger (?:dere|du)|dette treng de|what you need',
    ),
  ],
  [
    'conditions',
    wholeWords(
      'betingelser for succes|suksessfaktorer|suksessfaktorar|suksesskriterier|succesfaktorer|framgångsfaktorer|det skal være på plads|hva skal til|kva skal til|hvad skal der til|vad krävs|conditions for success|success factors|what it takes',
    ),
  ],
  ['cannot_move', wholeWords('kan ikke flyttes|kan ikkje flyttast|kan inte flyttas|cannot be moved|særlig for os|spesielt hos oss')],
  [
    'adapt',
    wholeWords(
      'tilpas(?:ses|ning|ninger)?|tilpass(?:es|ast|ing|inger|ingar)?|anpass(?:as|ning|a)?|adapt(?:ed|ation)?|overførbarhed|overførbarhet|overføringsverdi|överförbarhet',
    ),
  ],
  [
    'legal',
    wholeWords(
      'jura|juss|lovgivning(?:en)?|lovgrunnlag|lovgrundlag|hjemmel|hjemmelsgrunnlag|heimel|regelverk|lagstiftning|lagstöd|juridik|juridisk\\p{L}*|legal\\p{L}*|law',
    ),
  ],
  ['materials', wholeWords('materialer|materiale|materiell|material|materials|filer og skemaer|vedlegg|bilag')],
  [
    'problem',
    wholeWords(
      'udfordring(?:en)?|utfordring(?:en|a)?|utmaning(?:en)?|the challenge|challenge|problem(?:et)?|the problem|baggrund|bakgrunn|bakgrund|background|hvorfor|kvifor|varför|why',
    ),
  ],
  [
    'done',
    wholeWords(
      'det gjorde vi|dette gjorde vi|hva vi gjorde|hva gjorde vi|kva vi gjorde|kva gjorde vi|hvad gjorde vi|hvad vi gjorde|vad vi gjorde|vad gjorde vi|så gjorde vi|slik gjorde vi|sådan gjorde vi|what we did|løsning(?:en|a)?|løysing(?:a)?|lösning(?:en)?|the solution|gennemførelse|gjennomføring|genomförande|indsatsen|tiltaket|insatsen',
    ),
  ],
];

/** Where a section stands in the template, told by its heading alone; null for a heading of the author's own. */
export function sectionRoleOf(heading: string): SectionRole | null {
  if (heading.length > 70) return null;
  return headings.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}
