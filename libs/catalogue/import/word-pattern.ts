/** A pattern of whole words in any alphabet: JavaScript's own `\b` ends a word at «å». */
export function wholeWords(alternatives: string, flags = 'iu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, flags);
}
