import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Migration } from '../database/migrate.js';
import { pendingMigrations } from '../database/pending-migrations.js';

/** What readiness compares the database with; a class, so that Nest can hand it over. */
export class ExpectedMigrations {
  constructor(readonly list: readonly Migration[]) {}
}

export interface ReadinessReport {
  status: 'ready' | 'not_ready';
  database: 'answers' | 'does_not_answer';
  migrations: 'current' | 'pending' | 'unknown';
}

/** Whether this process can do its work now; asked anew each time, so it recovers as the database does. */
@Injectable()
export class Readiness {
  private migrationsAreCurrent = false;

  constructor(
    private readonly database: Database,
    private readonly expected: ExpectedMigrations,
  ) {}

  async report(): Promise<ReadinessReport> {
    const answers = await Promise.race([this.database.isReachable(), sleep(3_000, false, { ref: false })]);
    if (!answers) return { status: 'not_ready', database: 'does_not_answer', migrations: 'unknown' };
    const current = await this.current();
    return { status: current ? 'ready' : 'not_ready', database: 'answers', migrations: current ? 'current' : 'pending' };
  }

  /** Once current, always: a newer release may only add to the schema while this one runs. */
  private async current(): Promise<boolean> {
    if (!this.migrationsAreCurrent) {
      const pending = await pendingMigrations(this.database, this.expected.list).catch(() => undefined);
      this.migrationsAreCurrent = pending?.length === 0;
    }
    return this.migrationsAreCurrent;
  }
}
