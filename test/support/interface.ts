import { aPdf } from './a-picture.js';
import type { Product } from './product.js';
import type { User } from './user.js';

/** A JSON schema, as far as the product's own go. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  anyOf?: Schema[];
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  pattern?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: unknown;
  items?: Schema;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  example?: unknown;
}

export interface Operation {
  method: string;
  /** `/api/v1/entries/{id}` */
  path: string;
  permission: string;
  /** Names of what may stand in the query. */
  query: string[];
  /** What its body looks like, references resolved; null where it takes none. */
  body: Schema | null;
}

interface DescribedOperation {
  'x-permission': string;
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

/** The document at /api/v1/openapi.json. */
export interface Described {
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, Schema> };
}

export async function describedBy(product: Product): Promise<Described> {
  return (await (await fetch(`${product.address}/api/v1/openapi.json`)).json()) as Described;
}

/** Every operation that the product describes at /api/v1/openapi.json. */
export async function operationsOf(product: Product): Promise<Operation[]> {
  const document = await describedBy(product);
  const resolved = (schema: Schema): Schema => {
    const named = schema.$ref ? document.components.schemas[schema.$ref.split('/').at(-1) as string] : undefined;
    const whole = [
      schema,
      ...(named ? [named] : []),
      ...(schema.allOf ?? []),
      ...(schema.anyOf ?? []).filter(({ type }) => type !== 'null'),
    ];
    const [first, ...others] = whole.map((part) =>
      part === schema ? { ...part, $ref: undefined, allOf: undefined, anyOf: undefined } : resolved(part),
    );
    const merged: Schema = Object.assign({}, first, ...others);
    return {
      ...merged,
      properties: merged.properties && Object.fromEntries(Object.entries(merged.properties).map(([name, one]) => [name, resolved(one)])),
      items: merged.items && resolved(merged.items),
    };
  };
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { parameters = [], requestBody, 'x-permission': permission }]) => {
      const body = Object.values(requestBody?.content ?? {})[0]?.schema;
      const query = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
      return { method: method.toUpperCase(), path, permission, query, body: body ? resolved(body) : null };
    }),
  );
}

export function typesOf({ type }: Schema): string[] {
  return [type ?? []].flat();
}

/** Something that the schema allows, as far as it says so. */
export function sampleOf(schema: Schema, id: string): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.enum) return schema.enum[0];
  const types = typesOf(schema);
  // JSON has no bytes.
  const said = Object.entries(schema.properties ?? {}).filter(([, { format }]) => format !== 'binary');
  if (schema.properties) return Object.fromEntries(said.map(([name, one]) => [name, sampleOf(one, id)]));
  if (types.includes('array')) return [];
  if (types.includes('integer') || types.includes('number')) return schema.minimum ?? 1;
  if (types.includes('boolean')) return true;
  if (schema.format === 'uuid') return id;
  if (schema.format === 'email') return 'anna@herning.example';
  if (schema.format === 'uri') return 'https://herning.example';
  if (schema.format?.startsWith('date')) return '2031-05-17';
  return 'ord'.repeat(Math.ceil((schema.minLength ?? 1) / 3));
}

/** Puts real things into an address: an entry of Herning's, a case of the network's. */
export class Addresses {
  private constructor(private readonly known: Record<string, string>) {}

  /** Of the demo. */
  static async of(product: Product): Promise<Addresses> {
    const [author, editor, coordinator] = await Promise.all(
      ['author@herning.example', 'editor@herning.example', 'coordinator@ks.example'].map((email) => product.user(email)),
    );
    const network = 'baerekraftsnettverket';
    const draft = await author?.api<{ id: string }>('POST', '/tenants/herning/entries', { language: 'da', title: 'Til prøve' });
    const form = new FormData();
    form.set('files', new File([new Uint8Array(aPdf())], 'tjekliste.pdf'));
    const sent = await author?.api<{ added: { sha: string }[] }>('POST', `/entries/${draft?.body.id}/draft/files`, form);
    const cases = await coordinator?.api<{ items: { id: string }[] }>('GET', `/networks/${network}/proposals?limit=100`);
    const body = 'baerekraftsnettverket-styringsgruppe';
    const called = await coordinator?.api<{ ahead: { id: string }[] }>('GET', `/bodies/${body}/meetings`);
    const known: Record<string, string> = {
      tenant: 'herning',
      network,
      body,
      meetings: called?.body.ahead[0]?.id ?? '',
      entries: draft?.body.id ?? '',
      sha: sent?.body.added[0]?.sha ?? '',
      number: '1',
      committee: 'udvalget-for-kultur',
      quarter: '2026-4',
    };
    for (const { id } of cases?.body.items ?? []) {
      const found = await coordinator?.api<{ round?: { id: string } | null; decisions?: { id: string }[] }>('GET', `/proposals/${id}`);
      if (found?.body.round) Object.assign(known, { proposals: id, rounds: found.body.round.id });
      if (found?.body.decisions?.[0]) known['decisions'] = found.body.decisions[0].id;
    }
    const asked = await author?.api<{ id: string }>('POST', '/networks/nordisk-laeringsnetvaerk/threads', {
      title: 'Hvordan?',
      body: 'Sådan?',
    });
    known['threads'] = asked?.body.id ?? '';
    known['posts'] = known['threads'];
    const replied = await author?.api<{ id: string }>('POST', `/threads/${known['threads']}/replies`, { body: 'Sådan.' });
    known['replies'] = replied?.body.id ?? '';
    known['consent-lists'] = (await aList(coordinator, body)) ?? '';
    known['gatherings'] = (await aGathering(coordinator, network)) ?? '';
    const texts = { nb: { title: 'Til prøve', body: 'Hei' } };
    known['announcement'] =
      (await coordinator?.api<{ id: string }>('POST', `/networks/${network}/announcements`, { texts }))?.body.id ?? '';
    const people = await editor?.api<{ items: { membershipId: string }[] }>('GET', '/tenants/herning/people');
    known['membershipId'] = people?.body.items.at(-1)?.membershipId ?? '';
    const project = await author?.api<{ id: string }>('POST', '/tenants/herning/projects', { title: 'Til prøve' });
    known['projects'] = project?.body.id ?? '';
    const partnership = await author?.api<{ id: string }>('POST', '/tenants/herning/partnerships', { title: 'Til prøve' });
    known['partnerships'] = partnership?.body.id ?? '';
    const bakery = { name: 'Bageriet', actorGroup: 'business' };
    const actor = await author?.api<{ id: string }>('POST', `/partnerships/${partnership?.body.id}/actors`, bakery);
    known['partnership-actors'] = actor?.body.id ?? '';
    const bread = { what: 'To kasser brød hver dag' };
    const promised = await author?.api<{ id: string }>('POST', `/partnership-actors/${actor?.body.id}/promises`, bread);
    known['partnership-promises'] = promised?.body.id ?? '';
    const note = await author?.api<{ id: string }>('POST', `/projects/${project?.body.id}/notes`, { kind: 'tried', text: 'Første tur.' });
    known['log-notes'] = note?.body.id ?? '';
    // An entry of one's own cannot be taken up: Asker takes up Herning's.
    const listed = await editor?.api<{ items: { id: string }[] }>('GET', '/entries?tenant=herning&limit=1');
    known['takenUp'] = listed?.body.items[0]?.id ?? '';
    return new Addresses(known);
  }

  get entry(): string {
    return this.known['entries'] as string;
  }

  get published(): string {
    return this.known['takenUp'] as string;
  }

  /** The operation's path with real things in it; `changed` stands in the place of one parameter. */
  fill(path: string, changed: Record<string, string> = {}): string {
    return path.replace(/(?:([\w-]+)\/)?\{(\w+)\}/g, (_, before: string | undefined, name: string) => {
      const kind = path.endsWith('/adoptions') ? 'takenUp' : (before ?? '');
      const value = changed[name] ?? this.known[name === 'id' ? kind : name] ?? this.entry;
      return before === undefined ? value : `${before}/${value}`;
    });
  }
}

/** Two motions that are decided together: its id. */
async function aList(coordinator: User | undefined, body: string): Promise<string | undefined> {
  const proposals = [];
  for (const title of ['Møtedager', 'Referat']) {
    const moved = await coordinator?.api<{ id: string }>('POST', `/bodies/${body}/proposals`, { title, text: title, tenant: 'ks' });
    const paper = {
      background: 'Fast sak.',
      assessment: 'Ingen innvendinger.',
      recommendation: 'Vedtas.',
      recommended: 'approve',
      revision: 0,
    };
    await coordinator?.api('PUT', `/proposals/${moved?.body.id}/case-paper`, paper);
    proposals.push(moved?.body.id);
  }
  return (await coordinator?.api<{ id: string }>('POST', `/bodies/${body}/consent-lists`, { proposals }))?.body.id;
}

/** That people sign up for: its id. */
async function aGathering(coordinator: User | undefined, network: string): Promise<string | undefined> {
  const time = { day: '2031-05-17', from: '09:00', to: '15:00' };
  const made = await coordinator?.api<{ id: string }>('POST', `/networks/${network}/gatherings`, { title: 'Til prøve', time });
  await coordinator?.api('POST', `/gatherings/${made?.body.id}/open`);
  return made?.body.id;
}

export function parametersOf(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
}
