import type { OfficeWord } from '#libs/catalogue';

/** The first mention of each office as a link to what it is called here, which also shows where one points: rendered HTML in and out. */
export function markOffices(sections: readonly string[], words: readonly OfficeWord[]): string[] {
  const left = new Map(words.map((word) => [word.concept, word]));
  return sections.map((html) => {
    let depth = 0;
    return html
      .split(/(<[^>]*>)/)
      .map((piece) => {
        if (piece.startsWith('<')) {
          if (/^<(a|code|h\d)\b/.test(piece)) depth++;
          else if (/^<\/(a|code|h\d)\b/.test(piece)) depth--;
          return piece;
        }
        return depth > 0 ? piece : marked(piece, left);
      })
      .join('');
  });
}

/** One link a piece of text at most for each office; what was marked is not looked through again. */
function marked(text: string, left: Map<string, OfficeWord>): string {
  for (const [concept, { word, here }] of left) {
    const found = new RegExp(`(?<![\\p{L}&])${word}\\p{L}{0,3}(?!\\p{L})`, 'iu').exec(text);
    if (!found) continue;
    left.delete(concept);
    const link = `<a class="office-word" href="#office-${concept}" title="≈ ${escaped(here)}">${found[0]}</a>`;
    return marked(text.slice(0, found.index), left) + link + marked(text.slice(found.index + found[0].length), left);
  }
  return text;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
