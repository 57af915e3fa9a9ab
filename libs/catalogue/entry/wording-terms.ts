import type { Language } from './entry-content.js';

interface Terms {
  /** Words that promise more than they say. */
  large: string;
  /** What makes one of them the name of a thing when it follows: «bæredygtig udvikling» is a subject, no promise. */
  named: string;
  not: string;
}

export const wordingTerms: Record<Language, Terms> = {
  da: {
    large:
      'klimaneutral(?:t|e|itet)?|(?:co[2₂]|kulstof|carbon)[- ]?neutral(?:t|e)?|co[2₂][- ]?fri(?:t|e)?|emissionsfri(?:t|e)?|udledningsfri(?:t|e)?|(?:netto)?nuludledning|klimapositiv(?:t|e)?|klimavenlig(?:t|e|ere)?|miljøvenlig(?:t|e|ere)?|fossilfri(?:t|e)?|bæredygtig(?:t|e|ere)?|grøn|grønt|grønne|grønnere',
    named:
      'udvikling\\p{L}*|byudvikling|omstilling\\p{L}*|indkøb\\p{L}*|byer|energi|industri|forbrug|områder?|arealer?|kiler?|tag|tage|gange?|affald\\p{L}*',
    not: 'ikke|hverken|aldrig',
  },
  nb: {
    large:
      'klimanøytral(?:t|e|itet)?|(?:co[2₂]|karbon)[- ]?nøytral(?:t|e)?|co[2₂][- ]?fri(?:tt|e)?|utslippsfri(?:tt|e)?|(?:netto )?nullutslipp|klimapositiv(?:t|e)?|klimavennlig(?:e|ere)?|miljøvennlig(?:e|ere)?|fossilfri(?:tt|e)?|bærekraftig(?:e|ere)?|grønn|grønt|grønne|grønnere',
    named:
      'utvikling\\p{L}*|byutvikling|omstilling\\p{L}*|anskaffelse\\p{L}*|innkjøp\\p{L}*|byer|industri|forbruk|områder?|arealer?|drag|tak|skifte\\p{L}*|avfall\\p{L}*',
    not: 'ikke|verken|aldri',
  },
  nn: {
    large:
      'klimanøytral(?:t|e|itet)?|(?:co[2₂]|karbon)[- ]?nøytral(?:t|e)?|co[2₂][- ]?fri(?:tt|e)?|utsleppsfri(?:tt|e)?|(?:netto )?nullutslepp|klimapositiv(?:t|e)?|klimaven(?:n)?leg(?:e|are)?|miljøven(?:n)?leg(?:e|are)?|fossilfri(?:tt|e)?|berekraftig(?:e|are)?|grøn|grønt|grøne|grønare',
    named:
      'utvikling\\p{L}*|byutvikling|omstilling\\p{L}*|innkjøp\\p{L}*|byar|industri|forbruk|områd\\p{L}*|areal\\p{L}*|drag|tak|skifte\\p{L}*',
    not: 'ikkje|verken|aldri',
  },
  sv: {
    large:
      'klimatneutral(?:t|a|itet)?|(?:koldioxid|kol|co[2₂])[- ]?neutral(?:t|a)?|(?:koldioxid|co[2₂])[- ]?fri(?:tt|a)?|utsläppsfri(?:tt|a)?|(?:netto)?nollutsläpp|klimatpositiv(?:t|a)?|klimatsmart(?:a)?|klimatvänlig(?:t|a|are)?|miljövänlig(?:t|a|are)?|fossilfri(?:tt|a)?|hållbar|hållbart|hållbara|hållbarare|grön|grönt|gröna|grönare',
    named:
      'utveckling\\p{L}*|stadsutveckling|omställning\\p{L}*|upphandling\\p{L}*|inköp\\p{L}*|städer|energi|industri\\p{L}*|konsumtion|områd\\p{L}*|yt(?:a|or)|stråk|tak|kilar?',
    not: 'inte|ej|aldrig',
  },
  en: {
    large:
      '(?:climate|carbon|co[2₂])[- ]?neutral(?:ity)?|(?:carbon|co[2₂])[- ]?free|(?:zero|no)[- ]emissions?|net[- ]zero|zero[- ]carbon|climate[- ](?:positive|friendly|smart)|environment(?:ally)?[- ]friendly|eco[- ]friendly|fossil[- ]free|sustainable|sustainably|green|greener',
    named:
      'development|urban|transition|procurement|purchasing|cities|energy for all|consumption|areas?|spaces?|belts?|corridors?|roofs?|papers?',
    not: 'not|never|neither|nor',
  },
};
