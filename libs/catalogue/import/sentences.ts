const abbreviations =
  /(?:^|[\s(«"”“])(?:bl\.a|f\.eks|t\.d|t\.ex|e\.g|i\.e|ca|kl|nr|no|dvs|jf|jfr|pr|tlf|dr|hr|inkl|ekskl|evt|s\.k|bl|st|mr|mrs|ms)\.$/iu;

/** These end a sentence when a capital follows: «5 mio. kr. Vi …». */
const closing = /(?:^|[\s(])(?:mio|mia|mill|mrd|kr|osv|etc|mv|m\.v|m\.m|o\.l)\.$/iu;

/** The sentences of a paragraph, in order and complete: joined with a blank they are the paragraph again. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(/[.!?…]+[”“"»)\]]*\s+(?=[\p{Lu}\p{N}”“„"«»(–—-])/gu)) {
    const end = match.index + match[0].length;
    const sentence = paragraph.slice(start, end).trim();
    if (endsInAbbreviation(sentence, paragraph.charAt(end)) || isOrdinal(sentence, paragraph.charAt(end))) continue;
    sentences.push(sentence);
    start = end;
  }
  const rest = paragraph.slice(start).trim();
  return rest ? [...sentences, rest] : sentences;
}

function endsInAbbreviation(sentence: string, next: string): boolean {
  if (closing.test(sentence.slice(-12))) return !/\p{Lu}/u.test(next);
  return abbreviations.test(sentence.slice(-12)) || /(?:^|\s)\p{Lu}\.$/u.test(sentence);
}

/** «30. september», «den 3. Mål»: a day or a rank, no full stop; a year ends a sentence. */
function isOrdinal(sentence: string, next: string): boolean {
  return /(?:^|\s)\d{1,2}\.$/.test(sentence) && !/^\p{Lu}/u.test(next);
}
