import { fastify } from 'fastify';
import pg from 'pg';
import { type ItemRow, toItem } from '../../libs/catalogue/list/item-sql.js';

// The yardstick: fastify and pg, one statement, the same JSON. No policies, sessions, limits, headers or logs.
const { DATABASE_URL, SQL, POOL_SIZE, PREPARED } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(POOL_SIZE) });
const server = fastify();
server.get('/api/v1/entries', async () => {
  const { rows } = await pool.query<ItemRow>({ text: SQL as string, name: PREPARED });
  return { items: rows.slice(0, 20).map((row) => toItem(row)), nextCursor: rows[19]?.id ?? null };
});
process.stdout.write(`${await server.listen({ port: 0, host: '127.0.0.1' })}\n`);
