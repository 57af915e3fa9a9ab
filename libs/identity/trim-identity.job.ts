import { Injectable } from '@nestjs/common';
import { Database, defineJob, defineSchedule, defineSystemTask, HandlesJob, type JobHandler, type Tick } from '#libs/platform';
import { identityTables } from './tables.js';

const trimTask = defineSystemTask(
  'identity.trim',
  'ended sessions, used links, answered invitations and old audit of all tenants are deleted',
);
const trim = defineJob<Tick>('identity.trim', { pace: 'bulk' });
defineSchedule(trim, '37 3 * * *', 'UTC');

const day = 86_400_000;

/** Deletes what the tables declare to be kept for some days only; what follows the tenant goes by the tenant's own setting. */
@Injectable()
@HandlesJob(trim)
export class TrimIdentity implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(trimTask, async (tx) => {
      const before = (table: string) => new Date(tx.now.getTime() - daysOf(table) * day);
      await tx.query('delete from session where coalesce(ended_at, expires_at) < $1', [before('session')]);
      await tx.query('delete from password_reset where requested_at < $1', [before('password_reset')]);
      await tx.query('delete from invitation where coalesce(accepted_at, revoked_at, expires_at) < $1', [before('invitation')]);
      await tx.query(
        `delete from membership m using tenant t
         where t.id = m.tenant_id and m.ended_at < $1::timestamptz - make_interval(days => t.retention_days)
           and not exists (select from invitation i where i.membership_id = m.id)`,
        [tx.now],
      );
      await tx.query('select app.trim_audit_log($1)', [tx.now]);
    });
  }
}

function daysOf(table: string): number {
  const retention = identityTables[table]?.retention;
  if (typeof retention !== 'object') throw new Error(`${table} declares no days of retention`);
  return retention.days;
}
