import type { SignedIn } from '#libs/identity';
import { InvalidInput, newId, type Transaction } from '#libs/platform';
import { isZone, type Period, type Rhythm } from './period.js';

export interface SettingRow {
  id: string;
  rhythm: Rhythm;
  hour: number;
  zone: string;
  paused_until: Date | null;
  stopped_at: Date | null;
  suppressed_at: Date | null;
}

const columns = 'id, rhythm, hour, zone, paused_until, stopped_at, suppressed_at';

/** SQL, of a setting `s` in its period `p`: the position as far as which its person has been told. */
export const toldTo = 'coalesce(s.watermark, case when p.planned_to >= s.person_id then p.window_end else p.watermark end)';
/** SQL, of both: whose mail a run sends that is due at the period's instant. */
export const isMailed = 's.stopped_at is null and s.suppressed_at is null and (s.paused_until is null or s.paused_until <= p.next_due_at)';

const ours = 'Europe/Oslo';

/** Every Tuesday at eight of the person's own time, until they say otherwise. */
export function usualPeriod(person: Pick<SignedIn, 'timeZone'>): Period {
  return { rhythm: 'weekly', hour: 8, zone: isZone(person.timeZone) ? person.timeZone : ours };
}

export async function readSetting(tx: Transaction, person: Pick<SignedIn, 'personId'>): Promise<SettingRow | null> {
  const [row] = await tx.query<SettingRow>(`select ${columns} from digest_setting where person_id = $1`, [person.personId]);
  return row ?? null;
}

/** The person's setting, locked; made if there is none, with a window that begins now. */
export async function ensureSetting(tx: Transaction, person: Pick<SignedIn, 'personId' | 'timeZone'>): Promise<SettingRow> {
  if (!(await readSetting(tx, person))) await insertSetting(tx, person);
  const [row] = await tx.query<SettingRow>(`select ${columns} from digest_setting where person_id = $1 for update`, [person.personId]);
  return row as SettingRow;
}

async function insertSetting(tx: Transaction, person: Pick<SignedIn, 'personId' | 'timeZone'>): Promise<void> {
  const usual = usualPeriod(person);
  if (!(await isKnownZone(tx, usual.zone))) usual.zone = ours;
  await tx.query(
    `insert into digest_setting (person_id, id, rhythm, hour, zone, next_due_at, watermark, updated_at)
     values ($1, $2, $3, $4, $5, $6, app.newest_position(), $6) on conflict (person_id) do nothing`,
    [person.personId, newId(), usual.rhythm, usual.hour, usual.zone, tx.now],
  );
}

export async function requireKnownZone(tx: Transaction, zone: string): Promise<void> {
  if (!(await isKnownZone(tx, zone))) throw new InvalidInput({ zone: ['other'] });
}

/**
 * The planner reckons in the database, whose list of zones is not Node's: one zone that it did not know would keep the mails of all who
 * are planned together with its reader.
 */
async function isKnownZone(tx: Transaction, zone: string): Promise<boolean> {
  return (await tx.query('select 1 from pg_timezone_names where lower(name) = lower($1)', [zone])).length > 0;
}

/** How far the person has been told stays: a change of rhythm or zone loses nothing and repeats nothing, and so does a pause. */
export async function setPeriod(
  tx: Transaction,
  person: Pick<SignedIn, 'personId'>,
  { rhythm, hour, zone }: Period,
  pausedUntil: Date | null,
): Promise<void> {
  await tx.query('update digest_setting set rhythm = $2, hour = $3, zone = $4, paused_until = $5, updated_at = $6 where person_id = $1', [
    person.personId,
    rhythm,
    hour,
    zone,
    pausedUntil,
    tx.now,
  ]);
}

/** Mails come again, from what becomes readable now: what was stopped is not sent afterwards. */
export async function startAgain(tx: Transaction, person: Pick<SignedIn, 'personId'>, setting: SettingRow): Promise<void> {
  if (!setting.stopped_at && !setting.suppressed_at) return;
  await tx.query(
    `update digest_setting set stopped_at = null, suppressed_at = null, suppressed_reason = null, watermark = app.newest_position(),
       paused_until = null, began_again_at = $2, updated_at = $2 where person_id = $1`,
    [person.personId, tx.now],
  );
}
