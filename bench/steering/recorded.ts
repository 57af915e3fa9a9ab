import pg from 'pg';

/** What one transaction sent, between its BEGIN and its COMMIT. */
export interface Sent {
  begin: string;
  statements: { text: string; values: unknown[] }[];
}

type Query = (this: pg.Client, asked: unknown, values?: unknown, ...rest: unknown[]) => unknown;

/** The transactions that the work commits, as they reach Postgres, in the order of their commits. */
export async function recorded(work: () => Promise<unknown>): Promise<Sent[]> {
  const committed: Sent[] = [];
  const open = new Map<pg.Client, Sent>();
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function (asked, values, ...rest) {
    const text = typeof asked === 'string' ? asked : ((asked as { text?: string } | null)?.text ?? '');
    if (text.startsWith('BEGIN')) open.set(this, { begin: text, statements: [] });
    else if (text === 'COMMIT') {
      const sent = open.get(this);
      if (sent) committed.push(sent);
      open.delete(this);
    } else if (text === 'ROLLBACK') open.delete(this);
    else
      open.get(this)?.statements.push({ text, values: (Array.isArray(values) ? values : (asked as { values?: unknown[] }).values) ?? [] });
    return query.call(this, asked, values, ...rest);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return committed;
}

/** The same statements alone, by somebody whom no policy holds; of the settings those that the statements read themselves. */
export async function replay(pool: pg.Pool, transactions: readonly Sent[], atOnce: number): Promise<void> {
  await atMost(atOnce, transactions, async ({ begin, statements }) => {
    const client = await pool.connect();
    try {
      await client.query(`BEGIN; SELECT ${/set_config\('app\.now','[^']*',true\)/.exec(begin)?.[0] ?? '1'}`);
      for (const { text, values } of statements) await client.query(text, values);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  });
}

/** Does the work for each, so many at once. */
export async function atMost<T>(atOnce: number, all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const waiting = all.values();
  const worker = async () => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
