import { AsyncLocalStorage } from 'node:async_hooks';
import type { Socket } from 'node:net';
import type { Pool, PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Clock } from '../clock.js';
import { retried } from './retry.js';
import { anonymousScope, beginStatement, type Scope } from './scope.js';
import { statementName } from './statement-name.js';
import type { SystemTask } from './system-task.js';
import { Transaction } from './transaction.js';

export type Work<T> = (transaction: Transaction) => Promise<T>;

/**
 * The way into Postgres: every statement runs in a transaction that carries its caller's scope, as the application role,
 * or as the system role for a listed task. Nothing else in the product holds a connection.
 */
export class Database {
  private readonly open = new AsyncLocalStorage<string>();
  private nextReplica = 0;

  constructor(
    private readonly application: DataSource,
    private readonly systemSource: DataSource,
    private readonly replicas: readonly Pool[],
    private readonly clock: Clock,
    /** False behind a pooler, which would hand a prepared statement to a connection that does not know it. */
    private readonly mayPrepare = false,
  ) {}

  /** One use case as the caller: committed whole or not at all, run again after a serialization failure or deadlock. */
  transaction<T>(scope: Scope, work: Work<T>): Promise<T> {
    return this.run(this.application, scope, work, 'a use case');
  }

  /** One piece of listed cross-tenant work, as the system role. */
  system<T>(task: SystemTask, work: Work<T>): Promise<T> {
    return this.run(this.systemSource, anonymousScope, work, task.name);
  }

  /**
   * One statement as the caller, read only. BEGIN with its settings, the statement and COMMIT leave in one flush
   * (pipelined), which is most of the speed of a list page. What nobody is signed in for may come from a replica.
   * `planOnce` keeps the statement's plan with the connection: for one that is asked often and planned alike whatever its parameters.
   * Left to itself, the planner goes on planning what it believes that a parameter could make cheaper.
   * `byIndex` lets no table be read through where an index will do: a text search that half of all rows answer looks cheap so to the
   * planner, which does not know that it takes each row's words out of their store. What it believes of such a statement's cost would
   * also have it compiled, which takes longer than to answer it.
   */
  async read<T = Record<string, unknown>>(
    scope: Scope,
    sql: string,
    parameters: readonly unknown[] = [],
    { planOnce = false, byIndex = false } = {},
  ): Promise<T[]> {
    const outer = this.open.getStore();
    // It would wait for a second connection while it holds one: enough of those at once wait for ever.
    if (outer) throw new Error(`a read inside ${outer}: ask its transaction`);
    const client = await this.poolFor(scope).connect();
    let broken: Error | undefined;
    try {
      const name = planOnce && this.mayPrepare ? statementName(sql) : undefined;
      const settings = [
        ...(name ? ['plan_cache_mode = force_generic_plan'] : []),
        ...(byIndex ? ['enable_seqscan = off', 'jit = off'] : []),
      ].map((setting) => `; SET LOCAL ${setting}`);
      const [, result] = await inOneFlush(client, () => [
        client.query(beginStatement(scope, this.clock.now(), 'read only') + settings.join('')),
        client.query({ text: sql, values: parameters as unknown[], name }),
        client.query('COMMIT'),
      ]);
      return result.rows as T[];
    } catch (error) {
      // The COMMIT behind a failed statement has already ended the transaction; a lost connection is dropped.
      broken = await client.query('ROLLBACK').then(
        () => undefined,
        (lost: Error) => lost,
      );
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** True when both roles answer. */
  async isReachable(): Promise<boolean> {
    try {
      await Promise.all([this.application, this.systemSource].map((source) => poolOf(source).query('select 1')));
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.application.destroy(), this.systemSource.destroy(), ...this.replicas.map((pool) => pool.end())]);
  }

  private poolFor(scope: Scope): Pool {
    const replica = scope.personId === null ? this.replicas[this.nextReplica++ % this.replicas.length] : undefined;
    return replica ?? poolOf(this.application);
  }

  private run<T>(source: DataSource, scope: Scope, work: Work<T>, name: string): Promise<T> {
    const outer = this.open.getStore();
    if (outer) throw new Error(`${name} would open a transaction inside ${outer}: pass the transaction on`);
    return this.open.run(name, () => retried(() => this.once(source, scope, work)));
  }

  private async once<T>(source: DataSource, scope: Scope, work: Work<T>): Promise<T> {
    const now = this.clock.now();
    const runner = source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      // Not awaited: the first statement of the work follows in the same flush.
      const begun = client.query(beginStatement(scope, now, 'read write'));
      begun.catch(() => undefined);
      adopt(runner);
      const result = await work(new Transaction(client, runner, now, this.mayPrepare));
      await begun;
      const ended = await client.query('COMMIT');
      if (ended.command !== 'COMMIT') throw new Error('the work went on after a failed statement: nothing was saved');
      await runner.release();
      return result;
    } catch (error) {
      await rollBack(client, runner);
      throw error;
    }
  }
}

/** Holds what is sent back until all of it is, so that it leaves, and wakes the server, once. */
function inOneFlush<Results extends Promise<unknown>[]>(client: PoolClient, send: () => [...Results]) {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  try {
    return Promise.all(send());
  } finally {
    stream.uncork();
  }
}

export function poolOf(source: DataSource): Pool {
  return (source.driver as PostgresDriver).master as Pool;
}

/** Tells TypeORM that the transaction is open, else `save` would open and commit one of its own inside it. */
function adopt(runner: QueryRunner): void {
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
}

async function rollBack(client: PoolClient, runner: QueryRunner): Promise<void> {
  Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
  try {
    await client.query('ROLLBACK');
    await runner.release();
  } catch (lost) {
    await (runner as unknown as { releasePostgresConnection(error: unknown): Promise<void> }).releasePostgresConnection(lost);
  }
}
