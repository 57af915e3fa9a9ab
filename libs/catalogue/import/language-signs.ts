import { type Language, languages } from '../entry/entry-content.js';

const smallWords: Record<Language, string> = {
  da: `af at bare bedst begge blev blive bliver blevet bruge bruger både borgere borgerne de deres den der det dette disse dog efter eller en end endnu
    er et flere for fordi fra få får gennem giver god gode gør gøre gå ham har hav havde have hende her hinanden hos hvad hvem hver hvilke hvis hvor
    hvordan hvorfor i igen igennem ikke ind inden indsats ingen jeg jer jeres kan kommer kommune kommunen kommunens kun lige man mange med meget mellem
    men mere mig mindre mod må når ned ny nye nogen noget nogle nok nu når og også om op os over på penge selv sammen samarbejde seg ser sig siden sin
    skabe skal skole skolen skolerne stor store som så sådan tage thi til tilbage trods uddannelse uden udvikling ud under vej ved vi vil vores være var
    været år uge uger børn ældre arbejde arbejder arbejdet hvilken viste mål vand syv tyve halvtreds tredive`,
  nb: `av at bare best begge ble bli blir blitt bruke bruker både de deres dem den der det dere dette disse dog etter eller en enn ennå er et flere for
    fordi fra få får gjennom gir god gode gjør gjøre gå ham han har hadde ha henne her hverandre hos hva hvem hver hvilke hvis hvor hvordan hvorfor i igjen
    ikke inn innen innsats ingen jeg kan kommer kommune kommunen kommunens kun man mange med mye mellom men mer meg mindre mot må når ned ny nye noen
    noe nok nå og også om opp oss over på penger selv sammen samarbeid seg ser siden sin skape skal skole skolen skolene stor store som så slik slike ta til tilbake
    tross utdanning uten utvikling ut under vei ved vi vil vår våre vårt være var vært år uke uker barn eldre arbeid arbeidet å innbyggere innbyggerne hun
    vann måtte viste prosjektet tretti tjue ti mål måned`,
  nn: `av at berre best begge vart vorte blei bli blir blitt bruke bruka brukar både dei deira den der det dette denne desse dykk etter eller ein ei eit enn
    enno er fleire for fordi frå få får gjennom gir gjev god gode godt gjer gjere gjera gjort gå han ho har hadde ha henne her kvarandre hjå hos kva kven kvar kvart kvifor
    korleis i igjen ikkje inn innan innsats ingen eg kan kjem kome kommune kommunen kommunane man mange med mykje mellom men meir meg mindre mot må når ned ny
    nye nokon noko nokre nok no og òg også om opp oss over på pengar sjølv saman samarbeid seg ser sidan sin skape skapa skal skule skulen skulane stor store som så slik
    ta til tilbake trass utdanning utan utvikling ut under veg ved vi vil vår våre vårt vere vera var vore år veke veker barn eldre arbeid arbeidet å
    innbyggjarar innbyggjarane sjå gje seie heile difor korkje vatn einsemd nå bygda bygdene bygder følgje arbeider lærer tenkje viste byar måla tretti tjue ti mål månad`,
  sv: `av att bara bäst båda blev bli blir blivit bruka använder både de deras dem den där det detta denna dessa dock efter eller en än ännu är ett fler flera
    för från få får genom ger god goda gör göra gå gått han har hade ha hon henne här varandra hos vad vem var varje vilka vilken om hur varför i igen inte in inom insats
    ingen jag kan kommer kommun kommunen kommunens man många med mycket mellan men mer mig mindre mot måste ned när ny nya någon något några nog nu och
    också upp oss över på pengar själv tillsammans samarbete sig ser sedan sin skapa ska skall skola skolan skolorna stor stora som så sådan ta till tillbaka trots utbildning utan
    utveckling ut under väg vid vi vill vår våra vårt vara varit år vecka veckor barn äldre arbete arbetar arbetet invånare medborgare eleverna bygger
    hållbar hållbart visade mål vatten månad trettio tjugo tio`,
  en: `a about after all also an and are as at be because been but by can could do does each from for get had has have he her his how i if in into is it its
    just like made make many more most need new no not of on one only or other our out over people should so some than that the their them then there these they
    this three through time to two up us use used using was we were what when where which who why will with without work working would you your local
    community city council municipality municipalities schools children`,
};

/** Which languages have a word. What all of them have tells nothing and is left out. */
export const words: ReadonlyMap<string, Language[]> = (() => {
  const found = new Map<string, Language[]>();
  for (const language of languages) {
    for (const word of new Set(smallWords[language].split(/\s+/))) found.set(word, [...(found.get(word) ?? []), language]);
  }
  return found;
})();

interface Sign {
  pattern: RegExp;
  languages: readonly Language[];
}

export const letters: readonly Sign[] = [
  { pattern: /[äö]/, languages: ['sv'] },
  { pattern: /[øæ]/, languages: ['da', 'nb', 'nn'] },
  { pattern: /å/, languages: ['da', 'nb', 'nn', 'sv'] },
  { pattern: /w|th|ck$|[^aeiou]y$/, languages: ['en'] },
];

/** Beginnings, endings and spellings that one or two of the languages have. */
export const endings: readonly Sign[] = [
  { pattern: /hed(er|en|erne|s)?$|skab(er|et|erne|s)?$|tion(er|en|erne|ens)?$/, languages: ['da'] },
  {
    pattern: /ej[ds]?|øj|[aeiouyæøå]d(e|en|er|et|erne)?$|[^g]gt$|^(ud|op|ind)[^aeiouyæøå]|bæredyg|udvalg|gen(nem|brug)|^oprett|centret?$/,
    languages: ['da'],
  },
  { pattern: /[aeiouyæøå][bg]er?$|lig(e|t)?$/, languages: ['da'] },
  { pattern: /het(er|en|ene|ens)?$/, languages: ['nb', 'sv'] },
  { pattern: /sjon(er|en|ene|ens)?$/, languages: ['nb'] },
  { pattern: /bærekraft|^innbygger|utvalg|lig(e|ere)?$/, languages: ['nb'] },
  { pattern: /sjon(ar|en|ane)?$|skap(et|a)?$|eid(e|er|et)?$|^(ut|inn|opp)|(ss|kk|pp|tt|nn|mm|ll)$/, languages: ['nb', 'nn'] },
  {
    pattern: /heit(er|a|ene)?$|leg(e|are)?$|ane$|(ing|sjon)a[rn]?e?$|^kv|berekraft|innbyggjar|kj[ae]|ar(ar|ane)$|^ein(e|a|s)|skul|fylkesk/,
    languages: ['nn'],
  },
  { pattern: /^opp|^sent(er|re)|kommunestyre|budsj|nett(et|verk)|skoletak|utdann|innkj|prosj|ansk?aff/, languages: ['nb', 'nn'] },
  { pattern: /dialog$|skol[^eae]|skj?uts|^medborg|^kommunf|hållb/, languages: ['sv'] },
  { pattern: /[^aeiouyæøåäö]ar$/, languages: ['nn', 'sv'] },
  { pattern: /tion(er|en|erna|ens)?$/, languages: ['sv', 'da', 'en'] },
  { pattern: /orna$|arna$|erna$|ade$|ning(ar|arna)$|skap(et|s)?$|^(ut|upp)|sk[aä]l?l?$|lig(a|t)$|nämnd|kommun$/, languages: ['sv'] },
  { pattern: /ene$|ede$/, languages: ['da', 'nb'] },
  { pattern: /ing$|ment$|ity$|ies$|ed$|ly$|ous$|able$|ness$/, languages: ['en'] },
];
