import { demoPeople } from '../../apps/cli/demo/people.js';
import { demoTenants } from '../../apps/cli/demo/tenants.js';
import type { Product } from './product.js';
import type { User } from './user.js';

/** What a tenant has and shares with nobody outside it. */
export interface Secrets {
  tenant: string;
  /** Occurs in everything below, and nowhere else. */
  word: string;
  draft: string;
  internal: { id: string; slug: string };
  /** Published for the own tenant alone. */
  collection: { id: string; slug: string };
  releaseRequest: string | null;
  /** For the own tenant alone, the one with a note in its log, the other with an actor and what it promises. */
  project: string;
  partnership: string;
  /** What its author sent to be read and has not saved. */
  import: string;
  /** Addresses of its people, and of one who is invited. */
  addresses: string[];
}

export const tenants = demoTenants.map(({ slug }) => slug);

export async function signedIn(product: Product, email: string): Promise<User> {
  const user = product.visitor();
  const { status } = await user.api('POST', '/session', { email, password: 'tandem-demo' });
  if (status !== 201) throw new Error(`${email} is not let in: ${status}`);
  return user;
}

interface Asked {
  releaseRequest: string | null;
}

/** A draft, an entry for the own tenant alone, a question to the editors and an invitation, in each tenant of the demo or in those named. */
export async function keepSecrets(product: Product, of: readonly string[] = tenants): Promise<Secrets[]> {
  const kept: Secrets[] = [];
  for (const tenant of of) kept.push(await keepSecretsOf(product, tenant));
  return kept;
}

async function keepSecretsOf(product: Product, tenant: string): Promise<Secrets> {
  const word = `Gjemt${tenant.replace(/-/g, '')}`;
  const author = await signedIn(product, `author@${tenant}.example`);
  const draft = await written(author, tenant, `${word} utkast`);
  const internal = await written(author, tenant, `${word} notat`);
  const published = await author.api<{ slug: string }>('POST', `/entries/${internal}/publish`, { audience: 'tenant' });
  const collection = await collected(await signedIn(product, `editor@${tenant}.example`), tenant, `${word} samling`, internal);
  const asksEditor = demoTenants.some(({ slug, editorForPublic }) => slug === tenant && editorForPublic);
  const asked = !asksEditor ? null : await author.api<Asked>('POST', `/entries/${draft}/publish`, { audience: 'public' });
  const sent = await author.api<{ id: string }>(
    'POST',
    `/tenants/${tenant}/imports`,
    { text: `${word} notat til oss selv\n\nVi har prøvd noe.` },
    { prefer: 'respond-async' },
  );
  const [project, partnership] = [await logged(author, tenant, word), await joined(author, tenant, word)];
  const admin = await signedIn(product, `admin@${tenant}.example`);
  const invited = `${word.toLowerCase()}@elsewhere.example`;
  const { status } = await admin.api('POST', `/tenants/${tenant}/invitations`, { email: invited, role: 'author', language: 'nb' });
  if (status !== 201 || published.status !== 200 || sent.status !== 202)
    throw new Error(`${tenant} keeps nothing: ${published.status}, ${status}, ${sent.status}`);
  return {
    tenant,
    word,
    draft,
    internal: { id: internal, slug: published.body.slug },
    collection,
    import: sent.body.id,
    ...{ project, partnership },
    releaseRequest: asked?.body.releaseRequest ?? null,
    addresses: [invited, ...demoPeople.filter((person) => person.tenant === tenant).map(({ email }) => email)],
  };
}

async function written(author: User, tenant: string, title: string): Promise<string> {
  const content = {
    kind: 'case_study',
    language: 'nb',
    title,
    summary: `${title}, for oss selv`,
    goals: [17],
    // What others wrote publicly is about it too, so that each would stand beside those.
    targets: ['16.7'],
    contact: { mailbox: `post@${tenant}.example`, name: null, title: null, confirmedOn: null },
  };
  const { body, status } = await author.api<{ id: string }>('POST', `/tenants/${tenant}/entries`, content);
  if (status !== 201) throw new Error(`${title}: ${status}`);
  return body.id;
}

async function collected(editor: User, tenant: string, title: string, entry: string): Promise<Secrets['collection']> {
  const parts = [{ heading: title }, { entry, why: `${title}, fordi` }];
  const { body } = await editor.api<{ id: string }>('POST', `/tenants/${tenant}/collections`, { title, introduction: title, parts });
  const published = await editor.api<{ slug: string }>('POST', `/collections/${body.id}/publish`, { audience: 'tenant' });
  if (published.status !== 200) throw new Error(`${title}: ${published.status}`);
  return { id: body.id, slug: published.body.slug };
}

async function logged(author: User, tenant: string, word: string): Promise<string> {
  const { body } = await author.api<{ id: string }>('POST', `/tenants/${tenant}/projects`, { title: `${word} prosjekt`, goals: [17] });
  const { status } = await author.api('POST', `/projects/${body.id}/notes`, { kind: 'tried', text: `${word} prøvd` });
  if (status !== 201) throw new Error(`${tenant} has no log: ${status}`);
  return body.id;
}

async function joined(author: User, tenant: string, word: string): Promise<string> {
  const actors = [{ name: `${word} bakeri`, actorGroup: 'business', role: word, promises: [{ what: `${word} brød` }] }];
  const { body, status } = await author.api<{ id: string }>('POST', `/tenants/${tenant}/partnerships`, {
    title: `${word} partnerskap`,
    goals: [17],
    actors,
  });
  if (status !== 201) throw new Error(`${tenant} has no partnership: ${status}`);
  return body.id;
}

/** Something that is everybody's, so that there is a mail that could tell too much. */
export async function publishOpenly(product: Product): Promise<void> {
  const author = await signedIn(product, 'author@mariehavn.example');
  const id = await written(author, 'mariehavn', 'Åpent for alle');
  const { status } = await author.api('POST', `/entries/${id}/publish`, { audience: 'public' });
  if (status !== 200) throw new Error(`not published: ${status}`);
}
