import { type Language, languages } from '#libs/platform';

/** What every committee is called, and what joins words: it says nothing of a field. */
const sayNothing = new Set(
  `udvalg udvalget fagudvalg utvalg utvalget hovedutvalg utval utvalet hovudutval nämnd nämnden utskott committee råd rådet styre styret
   kommune kommunen kommunestyret kommunstyrelsen byråd byrådet for för om og och and on of alle alla all`.split(/\s+/),
);
const ending =
  /s?(?:fagudvalget|udvalget|udvalg|hovedutvalget|hovedutvalg|utvalget|utvalg|hovudutvalet|utvalet|utval|nämnden|nämnd|utskottet)$/;

/** The words that say what a committee is about, each as it begins: «Social- og sundhedsudvalget» is about «social» and «sundhed». */
function fieldsOf(name: string): string[] {
  return (name.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => !sayNothing.has(word))
    .map((word) => word.replace(ending, ''))
    .filter((word) => word.length > 2);
}

/** «sundhed» and «sundheds», «skole» and «skoler»: one begins with the other, and little more follows. */
function isSame(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short === long || (short.length >= 4 && long.startsWith(short) && long.length - short.length <= 3);
}

/** Whether the committee or sector that an entry names has a field in common with this committee, in whichever language. */
export function isSameField(sector: string | null, names: Partial<Record<string, string>>): boolean {
  const theirs = fieldsOf(sector ?? '');
  return languages.some((language: Language) => fieldsOf(names[language] ?? '').some((ours) => theirs.some((word) => isSame(ours, word))));
}
