import { ApiProperty } from '@nestjs/swagger';
import type { Transaction } from '#libs/platform';

/**
 * Why an address gets no digests: a mail server refused it as we sent, reported later that it takes no mail, or reported five times in a row
 * that a mail did not arrive; or its reader called a mail unwanted.
 */
export const suppressions = ['refused', 'bounced', 'bounced_softly', 'complained'] as const;
export type Suppression = (typeof suppressions)[number];

/** What keeps digests from a person, apart from their own wish. */
export class SuppressionResponse {
  @ApiProperty({
    enum: suppressions,
    description:
      '`refused`, `bounced`: the address took no mail; `bounced_softly`: five in a row did not arrive; `complained`: its reader called one unwanted',
  })
  why: Suppression;

  @ApiProperty({ type: String, format: 'date-time' })
  since: Date;
}

export async function readSuppression(tx: Transaction, personId: string): Promise<SuppressionResponse | null> {
  const [row] = await tx.query<{ suppressed_at: Date; suppressed_reason: string | null }>(
    'select suppressed_at, suppressed_reason from digest_setting where person_id = $1 and suppressed_at is not null',
    [personId],
  );
  return row ? { why: suppressionOf(row.suppressed_reason), since: row.suppressed_at } : null;
}

/** From `digest_setting.suppressed_reason`, where a refusal keeps what the mail server said. */
export function suppressionOf(reason: string | null): Suppression {
  return suppressions.find((one) => one === reason) ?? 'refused';
}

/**
 * Whoever gets announcements and never chose when digests come has no setting that could say that their address takes no mail: they get the usual
 * one, with a window that begins now. As the system role.
 */
export async function ensureSettings(tx: Transaction, personIds: readonly string[]): Promise<void> {
  await tx.query(
    `insert into digest_setting (person_id, id, hour, zone, next_due_at, watermark, updated_at)
     select p.person_id, gen_random_uuid(), 8, coalesce((select z.name from pg_timezone_names z where z.name = f.time_zone), 'Europe/Oslo'), $2,
       app.newest_position(), $2
     from unnest($1::uuid[]) as p(person_id) join person_profile f using (person_id)
     where not exists (select from digest_setting d where d.person_id = p.person_id)
     on conflict (person_id) do nothing`,
    [personIds, tx.now],
  );
}

/** No more digests to the person's address; account mail goes on. */
export async function suppress(tx: Transaction, personId: string, why: Exclude<Suppression, 'refused'>): Promise<void> {
  await tx.query(
    'update digest_setting set suppressed_at = $2, suppressed_reason = $3, updated_at = $2 where person_id = $1 and suppressed_at is null',
    [personId, tx.now, why],
  );
}
