import { decodeCursor, type Page, PageQuery, pageOf, parseInput, type Transaction } from '#libs/platform';
import type { CopyCountResponse, RunResponse } from './operation.dto.js';

type RunRow = Omit<RunResponse, 'copies'>;

/** The newest first. Each with what became of its copies, which are found by when they were planned. */
export async function readRuns(tx: Transaction, input: unknown): Promise<Page<RunResponse>> {
  const { cursor, limit } = parseInput(PageQuery, input);
  const after = cursor ? decodeCursor(cursor, ['instant', 'id']) : null;
  const rows = await tx.query<RunRow>(
    `select r.id, r.due_at as "dueAt", r.people, r.ended_at as "plannedAt", exists (select from digest_period p where p.run_id = r.id) as "isPlanning"
     from digest_run r where $1::timestamptz is null or (r.due_at, r.id) < ($1, $2::uuid)
     order by r.due_at desc, r.id desc limit $3`,
    [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  const counts = await countsOf(tx, rows);
  return pageOf(
    rows,
    limit,
    ({ dueAt, id }) => [dueAt.toISOString(), id],
    (row) => ({ ...row, copies: counts.get(row.id) ?? [] }),
  );
}

async function countsOf(tx: Transaction, runs: readonly RunRow[]): Promise<Map<string, CopyCountResponse[]>> {
  const counts = new Map<string, CopyCountResponse[]>();
  if (runs.length === 0) return counts;
  const rows = await tx.query<CopyCountResponse & { run_id: string }>(
    `select run_id, state, reason, count(*)::int as copies from digest_copy where run_id = any($1) and planned_at >= $2
     group by run_id, state, reason order by run_id, state, reason`,
    [runs.map(({ id }) => id), new Date(Math.min(...runs.map(({ dueAt }) => dueAt.getTime())))],
  );
  for (const { run_id, ...count } of rows) counts.set(run_id, [...(counts.get(run_id) ?? []), count]);
  return counts;
}
