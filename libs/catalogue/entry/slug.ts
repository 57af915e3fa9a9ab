const letters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'u', ß: 'ss', ð: 'd', þ: 'th', œ: 'oe', ł: 'l' };

/** The part of an entry's address that its title gives: ascii, lower case, hyphens, whole words, at most 80 characters. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåäöüßðþœł]/g, (letter) => letters[letter] as string)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short =
    plain.length <= 80
      ? plain
      : plain
          .slice(0, 81)
          .replace(/-[^-]*$/, '')
          .slice(0, 80);
  return short || 'bidrag';
}

/** `slug`, `slug-2`, `slug-3` …: the addresses that equal titles get, so many of them. */
export function slugsOf(slug: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => (index === 0 ? slug : `${slug}-${index + 1}`));
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  return slugsOf(slug, taken.size + 1).find((candidate) => !taken.has(candidate)) as string;
}
