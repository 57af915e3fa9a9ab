import { tidy } from './markdown-text.js';

/** Buttons and links of a page, in the five languages, as they stand alone on a line. */
const lines = new Set(
  `log ind|log på|log ud|logg inn|logg på|logg ut|logg av|logga in|logga ut|log in|log out|sign in|sign out|login|logout|min side|mit overblik|mina sidor|minside
  menu|meny|hovedmenu|hovedmeny|hovudmeny|huvudmeny|main menu|navigation|navigasjon|navigering
  søg|søk|sök|search|søg her|søk her|sök här|søg på siden
  luk|lukk|lat att|stäng|close|luk vindue|lukk vindu|luk menu|lukk meny|stäng meny
  del|dela|share|del siden|del denne siden|del denne siden på|del sida|dela sidan|dela sidan på|share this page|del artikel|del artikkel|tips en ven|tips en venn
  facebook|twitter|linkedin|instagram|youtube|x|e-mail|e-post
  print|udskriv|skriv ut|print siden|skriv ut siden|skriv ut sidan|print this page|gem som pdf|last ned som pdf
  læs op|læs højt|oplæsning|lytt|lytt til teksten|lyssna|lyssna på sidan|listen|få læst teksten op
  til toppen|gå til toppen|til top|till toppen|back to top|tilbage til toppen|tilbake til toppen|tillbaka till toppen|tilbage|tilbake|tillbaka|back
  spring til indhold|gå til indhold|hop til indhold|hopp til innhold|gå til hovedinnhold|hopp til hovedinnhold|gå til innhald|hopp til innhaldet|hoppa till innehåll|hoppa till huvudinnehåll|skip to content|skip to main content
  forside|forsiden|startside|startsida|hjem|heim|hem|home
  læs mere|les mer|les meir|läs mer|read more|vis mere|vis mer|vis meir|visa mer|show more
  næste|neste|nästa|next|forrige|førre|föregående|previous
  abonner|prenumerera|subscribe|abonner på nyheder|tilmeld nyhedsbrev|meld på nyhetsbrev
  var denne siden nyttig|fandt du det, du søgte|fandt du hvad du søgte|fant du det du lette etter|fann du det du leita etter|hittade du det du sökte|was this page helpful|did you find what you were looking for
  ja|nej|nei|yes|no|accepter|acceptér|godta|acceptera|accept|afvis|avvis|avvisa|decline|ok|cookies|kakor|informasjonskapsler|informationskapslar|accepter alle|acceptér alle|godta alle|acceptera alla|accept all|afvis alle|avvis alle|avvisa alla|reject all|sidfot|bunntekst|sidefod|footer|vælg sprog|velg språk|vel språk|välj språk|select language
  privatlivspolitik|personvern|integritetspolicy|privacy policy|tilgængelighedserklæring|tilgjengelighetserklæring|tillgänglighetsredogörelse|accessibility statement|sitemap|nettstedskart|sidekart|webbkarta`
    .split(/[|\n]/)
    .map((line) => line.trim()),
);

const shapes: readonly RegExp[] = [
  /^[^\p{L}\p{N}]+$/u,
  /^(del|dela|share|tweet|følg( os| oss)?|följ( oss)?|follow( us)?) (siden |sidan |denne siden |this page |artiklen |artikkelen )?(på|via|on|med|with|with) (facebook|twitter|linkedin|instagram|x|mail|e-?post|e-?mail|sms)$/iu,
  /^(sist|sidst|senast|last) (oppdatert|oppdatert|endret|endra|opdateret|ændret|uppdaterad|uppdaterat|ändrad|updated|modified)\b.{0,40}$/iu,
  /^(publisert|publiceret|publicerad|published|oppretta|opprettet|opdateret|oppdatert|uppdaterad)( den)?:? \d.{0,30}$/iu,
  /^(publisert|publiceret|publicerad|published)\b.{1,30}[|·•/–-]\s*(sist|sidst|senast|last)\b.{1,40}$/iu,
  // What a case system prints on top of a paper.
  /^(saksbehandl\p{L}*|sagsbehandl\p{L}*|saksansvarlig|handläggare|arkivsak\p{L}*|arkivn\p{L}*|saksn\p{L}*|sagsn\p{L}*|journaln\p{L}*|diarien\p{L}*|dnr|j\.?\s?nr|møtedato|mødedato|dato|datum)\.?: .{1,60}$/iu,
  /^©|^copyright\b|^cvr[-. ]?(nr\.?)?:? ?\d/iu,
  /^(du er her|du är här|you are here):?/iu,
  /^[^.!?]{1,60}(\s[>»›/]\s[^.!?]{1,60}){2,}$/u,
];

const cookies = /\bcookies?\b|informasjonskaps|informationskak|\bkakor\b|\bcookie/iu;
const consent =
  /accepter|acceptér|godkend|samtyk|godta|samtykke|acceptera|godkänn|samtyck|accept|agree|consent|bruger cookies|bruker|brukar|använder|nødvendige|necessary|uses? cookies/iu;

/** Whether a line belongs to the page it was copied from and not to what its author says. */
export function isFurniture(text: string): boolean {
  const line = tidy(text);
  if (!line) return false;
  if (lines.has(line.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))) return true;
  if (line.length <= 200 && shapes.some((shape) => shape.test(line))) return true;
  return line.length <= 400 && cookies.test(line) && consent.test(line);
}
