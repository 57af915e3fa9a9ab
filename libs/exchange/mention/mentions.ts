/** Who is named in a text: `@[Kari Nordmann](person:…)`, `@asker` for all who write there, `@asker/editor` for those in that role. */
export interface Mentions {
  people: string[];
  tenants: { slug: string; role: MentionedRole | null }[];
}

export const mentionedRoles = ['author', 'editor', 'admin'] as const;
export type MentionedRole = (typeof mentionedRoles)[number];

const person = /@\[[^\]\n]{1,120}\]\(person:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/g;
const tenant = /(?<![\w@./:-])@([a-z0-9][a-z0-9-]{0,58}[a-z0-9])(?:\/(author|editor|admin))?(?![\w@-])/g;

/** More than these are a mailing list and no question. */
const most = 10;

export function mentionsIn(text: string): Mentions {
  const people = [...text.matchAll(person)].map((match) => match[1] as string);
  const tenants = new Map(
    [...text.matchAll(tenant)].map(([, slug, role]) => [
      `${slug}/${role ?? ''}`,
      { slug: slug as string, role: (role as MentionedRole | undefined) ?? null },
    ]),
  );
  return { people: [...new Set(people)].slice(0, most), tenants: [...tenants.values()].slice(0, most) };
}

/** The text with each of its mentions in other words; null leaves one as it stands. */
export function withMentions(
  text: string,
  words: { person: (id: string) => string | null; tenant: (slug: string, role: MentionedRole | null) => string | null },
): string {
  return text
    .replace(person, (whole, id: string) => words.person(id) ?? whole)
    .replace(tenant, (whole, slug: string, role: MentionedRole | undefined) => words.tenant(slug, role ?? null) ?? whole);
}

/** What stands for a mention while a text is with a machine. */
export const mentionSign = /\ue000\d+\ue001/u;

/** The text with a sign for each of its mentions, and back. Null where such a sign stands in it already. */
export function withMentionsKept(text: string): { text: string; restored(text: string): string } | null {
  if (/[\ue000\ue001]/.test(text)) return null;
  const mentions: string[] = [];
  const signFor = (whole: string) => `\ue000${mentions.push(whole) - 1}\ue001`;
  return {
    text: text.replace(person, signFor).replace(tenant, signFor),
    restored: (words) => words.replace(/\ue000(\d+)\ue001/g, (_, index) => mentions[Number(index)] ?? ''),
  };
}
