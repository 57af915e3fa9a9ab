import { type Product, startProduct } from './product.js';
import type { User } from './user.js';

/** An entry as lists have it. */
export interface ListedEntry {
  id: string;
  title: string;
  slug: string;
  language: string;
  tenant: { slug: string };
}

export interface PublicFace {
  product: Product;
  visitor: User;
  member: User;
  open: ListedEntry[];
  closed: ListedEntry[];
  /** What stands at an address, for the visitor unless it is said for whom. */
  text(path: string, headers?: Record<string, string>, user?: User): Promise<{ status: number; headers: Headers; text: string }>;
}

/** What a visitor finds, and what the others find besides. */
async function whatIsPublic(visitor: User, others: User[]): Promise<Pick<PublicFace, 'open' | 'closed'>> {
  const list = async (user: User) => (await user.api<{ items: ListedEntry[] }>('GET', '/entries?limit=100')).body.items;
  const open = await list(visitor);
  const closed = (await Promise.all(others.map(list))).flat().filter(({ id }) => !open.some((one) => one.id === id));
  return { open, closed };
}

/** The demo, with who is not signed in, who is, and what of it is for everybody. */
export async function startPublicFace(): Promise<PublicFace> {
  const product = await startProduct();
  const visitor = product.visitor();
  const member = await product.user('admin@asker.example');
  const others = [member, await product.user('member@nordvaag.example'), await product.user('member@mariehavn.example')];
  const text = async (path: string, headers: Record<string, string> = {}, user = visitor) => {
    const response = await user.send(path, { headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { product, visitor, member, text, ...(await whatIsPublic(visitor, others)) };
}
