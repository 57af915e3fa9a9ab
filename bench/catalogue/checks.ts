import { fullKey } from './bare-statements.js';
import type { ChosenQuestions } from './chosen.js';
import type { Installation } from './installation.js';

interface Item {
  id: string;
}

async function listed({ product, headers }: Installation, query: Record<string, string>): Promise<string[]> {
  const response = await fetch(`${product.url}/api/v1/entries?${new URLSearchParams({ limit: '20', ...query })}`, { headers });
  const { items } = (await response.json()) as { items: Item[] };
  return items.map(({ id }) => id);
}

/** The first twenty of a list, from the tables, without the product's policies or statements. */
async function expected({ client, reader }: Installation, where: string): Promise<string[]> {
  const { rows } = await client.query<Item>(
    `select id from entry e where (tenant_id = any($1) or is_public or networks && $2::uuid[]) and ${where}
     order by published_at desc, id desc limit 20`,
    [reader.tenantIds, reader.networkIds],
  );
  return rows.map(({ id }) => id);
}

/** What is measured must be right: the very rows, in their order, and none that the member may not read. */
export async function checkLists(installation: Installation): Promise<void> {
  const network = `networks && array(select id from network where slug = 'nettverk-4')`;
  const lists: [Record<string, string>, string][] = [
    [{}, 'true'],
    [{ network: 'nettverk-4' }, network],
    [{ goal: '14' }, '14 = any(goals)'],
  ];
  for (const [query, where] of lists) {
    const [mine, right] = [await listed(installation, query), await expected(installation, where)];
    if (mine.length !== 20 || mine.join() !== right.join())
      throw new Error(`The list ${JSON.stringify(query)} has other rows than the tables`);
  }
}

/** Of the twenty best by the full key (class, rank, date, id), the share that the product shows. */
export async function overlapAt20(installation: Installation, name: keyof ChosenQuestions): Promise<number> {
  const { client, reader, chosen } = installation;
  const { q, question } = chosen[name];
  await client.query(`select set_config('app.tenant_ids', $1, false), set_config('app.network_ids', $2, false)`, [
    `{${reader.tenantIds.join(',')}}`,
    `{${reader.networkIds.join(',')}}`,
  ]);
  const { sql, parameters } = fullKey(question);
  const { rows } = await client.query<Item>(sql, parameters);
  const right = new Set(rows.slice(0, 20).map(({ id }) => id));
  const mine = await listed(installation, { q });
  if (mine.length !== 20) throw new Error(`«${q}» has ${mine.length} hits to show`);
  return mine.filter((id) => right.has(id)).length / 20;
}
