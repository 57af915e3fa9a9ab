import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import type { Scope } from '../database/scope.js';
import { IdempotencyKeyInUse, IdempotencyKeyReused } from './http-errors.js';

export interface StoredAnswer {
  status: number;
  body: unknown;
  headers: Record<string, string>;
}

export interface KeyedRequest {
  /** Method and path, without the query. */
  route: string;
  key: string;
  bodyHash: string;
}

interface KeyRow {
  body_hash: string;
  status: number | null;
  response: Omit<StoredAnswer, 'status'> | null;
}

const day = 24 * 60 * 60_000;
/** A request that has not ended by now died with its process. */
const longestRequest = 2 * 60_000;

/** Answers kept for a day by person, route and key, so that a client may safely send again what it got no answer to. */
@Injectable()
export class IdempotencyKeys {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the key for a request that is about to be answered (undefined), or gives the answer that an earlier one got.
   * Throws IdempotencyKeyReused for another body and IdempotencyKeyInUse while the first is under way.
   */
  take(scope: Scope, { route, key, bodyHash }: KeyedRequest): Promise<StoredAnswer | undefined> {
    const now = this.clock.now().getTime();
    return this.database.transaction(scope, async (transaction) => {
      await transaction.query(
        `delete from idempotency_key where person_id = $1 and (created_at < $2 or status is null and created_at < $3)`,
        [scope.personId, new Date(now - day), new Date(now - longestRequest)],
      );
      const taken = await transaction.execute(
        `insert into idempotency_key (person_id, route, key, body_hash, created_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
        [scope.personId, route, key, bodyHash, transaction.now],
      );
      if (taken === 1) return undefined;
      const [row] = await transaction.query<KeyRow>(
        `select body_hash, status, response from idempotency_key where person_id = $1 and route = $2 and key = $3`,
        [scope.personId, route, key],
      );
      if (row && row.body_hash !== bodyHash) throw new IdempotencyKeyReused();
      if (!row || row.status === null || row.response === null) throw new IdempotencyKeyInUse();
      return { status: row.status, ...row.response };
    });
  }

  async keep(scope: Scope, { route, key }: KeyedRequest, { status, ...response }: StoredAnswer): Promise<void> {
    await this.database.transaction(scope, (transaction) =>
      transaction.execute(`update idempotency_key set status = $4, response = $5 where person_id = $1 and route = $2 and key = $3`, [
        scope.personId,
        route,
        key,
        status,
        JSON.stringify(response),
      ]),
    );
  }

  /** After a failure: nothing was saved, so the same key may try again. */
  async release(scope: Scope, { route, key }: KeyedRequest): Promise<void> {
    await this.database.transaction(scope, (transaction) =>
      transaction.execute(`delete from idempotency_key where person_id = $1 and route = $2 and key = $3 and status is null`, [
        scope.personId,
        route,
        key,
      ]),
    );
  }
}
