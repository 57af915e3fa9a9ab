import { readFileSync } from 'node:fs';
import { fastify } from 'fastify';
import pg from 'pg';
import type { BareStatement } from './bare-statements.js';

// The yardstick: fastify and pg, the statements alone and at once. No policies, sessions, limits, headers or logs.
const { DATABASE_URL, STATEMENTS, POOL_SIZE, SETTINGS } = process.env;
const statements = new Map<string, BareStatement>(Object.entries(JSON.parse(readFileSync(STATEMENTS as string, 'utf8'))));
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(POOL_SIZE), options: SETTINGS });
const server = fastify();
server.get<{ Params: { name: string }; Querystring: { id?: string } }>('/:name', async ({ params: { name }, query: { id } }) => {
  const { sql, parameters } = statements.get(name) as BareStatement;
  const { rows } = await pool.query(sql, id ? [id, ...parameters.slice(1)] : parameters);
  return { items: rows };
});
process.stdout.write(`${await server.listen({ port: 0, host: '127.0.0.1' })}\n`);
