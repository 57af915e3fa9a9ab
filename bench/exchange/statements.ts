import { readFileSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';

/** Statements that one request sends, without the frame of its transactions: as the server itself logs them. */
export async function statementsOf(client: pg.Client, logFile: string, ask: () => Promise<unknown>): Promise<number> {
  // The session is found and kept, and the process knows the answer's shape.
  await ask();
  await logging(client, true);
  const from = statSync(logFile).size;
  await ask();
  await logging(client, false);
  const lines = readFileSync(logFile).subarray(from).toString('utf8').split('\n');
  return lines.filter((line) =>
    / LOG: {2}(?:statement|execute [^:]+): (?!BEGIN|COMMIT|ROLLBACK|alter system|select pg_reload_conf)/.test(line),
  ).length;
}

async function logging(client: pg.Client, on: boolean): Promise<void> {
  await client.query(`alter system set log_statement = '${on ? 'all' : 'none'}'`);
  await client.query('select pg_reload_conf()');
  // Each session hears of it before its next statement.
  await delay(300);
}
