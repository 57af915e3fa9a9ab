import { type Config, type Database, defineSystemTask, type Page, parseInput, type Transaction } from '#libs/platform';
import { readRelay, readWaiting } from '../relay/relay-figures.js';
import { dryPeople, dryRun } from './dry-run.js';
import {
  type DryPersonResponse,
  type DryRunResponse,
  type RelayResponse,
  RetryInput,
  type RetryResponse,
  type RunResponse,
} from './operation.dto.js';
import { retryFailed } from './retry-copies.js';
import { readRuns } from './run-progress.js';

const operate = defineSystemTask(
  'digest.operate',
  'an operator sees how the digests of all tenants fare, and has failed ones sent: counts, no content',
);

/** What the operator’s command and page do with digests. Nobody’s content and no address is read. */
export class DigestOperator {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  runs(input: unknown = {}): Promise<Page<RunResponse>> {
    return this.database.system(operate, (tx) => readRuns(tx, input));
  }

  relay(): Promise<RelayResponse> {
    return this.database.system(operate, async (tx) => ({
      ...(await readRelay(tx)),
      perMinute: this.config.DIGESTS_PER_MINUTE,
      perMinutePerTenant: this.config.DIGESTS_PER_MINUTE_PER_TENANT,
      sentLastMinute: await sentLastMinute(tx),
      waiting: await readWaiting(tx),
    }));
  }

  /** Throws NotFound for a run that is none. */
  retry(input: unknown): Promise<RetryResponse> {
    const { run = null } = parseInput(RetryInput, input);
    return this.database.system(operate, async (tx) => ({ copies: await retryFailed(tx, run) }));
  }

  dryRun(milliseconds: number): Promise<DryRunResponse> {
    return dryRun(this.database, milliseconds);
  }

  dryPeople(input: unknown): Promise<Page<DryPersonResponse>> {
    return dryPeople(this.database, input);
  }
}

async function sentLastMinute(tx: Transaction): Promise<number> {
  const [row] = await tx.query<{ copies: number }>(
    `select count(*)::int as copies from digest_copy
     where state = 'sent' and ended_at > $1::timestamptz - interval '1 minute' and planned_at > $1::timestamptz - interval '31 days'`,
    [tx.now],
  );
  return row?.copies ?? 0;
}
