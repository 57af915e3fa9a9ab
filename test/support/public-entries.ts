import type { User } from './user.js';

/** An entry as lists have it. */
export interface ListedEntry {
  id: string;
  title: string;
  slug: string;
  language: string;
  tenant: { slug: string };
}

/** What a visitor finds, and what the others find besides. */
export async function whatIsPublic(visitor: User, others: User[]): Promise<{ open: ListedEntry[]; closed: ListedEntry[] }> {
  const list = async (user: User) => (await user.api<{ items: ListedEntry[] }>('GET', '/entries?limit=100')).body.items;
  const open = await list(visitor);
  const closed = (await Promise.all(others.map(list))).flat().filter(({ id }) => !open.some((one) => one.id === id));
  return { open, closed };
}
