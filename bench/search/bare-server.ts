import { readFileSync } from 'node:fs';
import { fastify } from 'fastify';
import pg from 'pg';
import type { BareStatement } from './bare-statements.js';

// The yardstick: fastify and pg, the statements alone and at once. No policies, sessions, limits, headers or logs.
const { DATABASE_URL, STATEMENTS, POOL_SIZE, SETTINGS } = process.env;
const statements = new Map<string, BareStatement[]>(Object.entries(JSON.parse(readFileSync(STATEMENTS as string, 'utf8'))));
const pools = ['', ' -c enable_seqscan=off'].map(
  (more) => new pg.Pool({ connectionString: DATABASE_URL, max: Number(POOL_SIZE), options: `${SETTINGS}${more}` }),
);
const server = fastify();
server.get<{ Params: { name: string } }>('/:name', ({ params: { name } }) =>
  Promise.all(
    (statements.get(name) ?? []).map(async ({ sql, parameters, byIndex }) => {
      const { rows } = await (pools[byIndex ? 1 : 0] as pg.Pool).query(sql, parameters);
      return rows;
    }),
  ),
);
process.stdout.write(`${await server.listen({ port: 0, host: '127.0.0.1' })}\n`);
