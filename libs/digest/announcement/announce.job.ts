import { Injectable } from '@nestjs/common';
import { ActorService, may } from '#libs/identity';
import {
  Database,
  defineJob,
  defineSchedule,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  newId,
  type Tick,
  type Transaction,
} from '#libs/platform';
import { requestCopies } from '../copy/send-copies.job.js';
import { memberOfNetwork, whyLeftOut } from './reach.js';

export const announceDue = defineJob<Tick>('digest.announce', { pace: 'bulk' });
defineSchedule(announceDue, '* * * * *', 'UTC');

const announce = defineSystemTask('digest.announce', 'what a network’s coordinators announce goes to the people of all its tenants');
const peopleInChunk = 5_000;
const nobody = '00000000-0000-0000-0000-000000000000';

interface DueRow {
  id: string;
  network_id: string;
  asked_by: string;
}

/** Every minute: announcements whose hour has come. Chunk by chunk, each with its copies and the jobs that send them in one commit. */
@HandlesJob(announceDue)
@Injectable()
export class AnnounceDue implements JobHandler<Tick> {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
  ) {}

  async handle(): Promise<void> {
    for (const due of await this.database.system(announce, dueAnnouncements)) {
      const actor = await this.actors.forPerson(due.asked_by);
      const isCoordinator = may(actor, 'announcement.write', { networkId: due.network_id });
      await this.database.system(announce, (tx) => (isCoordinator ? begin(tx, due) : refuse(tx, due)));
    }
    while (await this.database.system(announce, planChunk));
  }
}

function dueAnnouncements(tx: Transaction): Promise<DueRow[]> {
  return tx.query<DueRow>(
    `select id, network_id, asked_by from announcement where state = 'scheduled' and send_at <= $1 order by send_at, id limit 100`,
    [tx.now],
  );
}

/** Whoever asked meanwhile, or withdrew it, changed the row: then it is not this one that begins. */
const stillDue = `id = $1 and state = 'scheduled' and send_at <= $2 and asked_by = $3`;

async function begin(tx: Transaction, { id, asked_by }: DueRow): Promise<void> {
  await tx.query(`update announcement set state = 'sending', begun_at = $2, planned_to = '${nobody}' where ${stillDue}`, [
    id,
    tx.now,
    asked_by,
  ]);
}

async function refuse(tx: Transaction, { id, asked_by }: DueRow): Promise<void> {
  await tx.query(`update announcement set state = 'refused', ended_at = $2 where ${stillDue}`, [id, tx.now, asked_by]);
}

/** False where nothing is left to plan. A chunk comes whole or not at all; two workers at once plan different announcements. */
async function planChunk(tx: Transaction): Promise<boolean> {
  const [next] = await tx.query<{ id: string; network_id: string; planned_to: string }>(
    `select id, network_id, planned_to from announcement where state = 'sending' order by send_at, id limit 1 for update skip locked`,
  );
  if (!next) return false;
  const [planned] = await tx.query<{ people: number; last: string | null; copies: string[] }>(planCopies, [
    next.network_id,
    tx.now,
    next.planned_to,
    peopleInChunk,
    next.id,
    newId().slice(0, 15),
  ]);
  const { people = 0, last = null, copies = [] } = planned ?? {};
  if (last === null || people < peopleInChunk)
    await tx.query(`update announcement set state = 'sent', planned_to = null, ended_at = $2 where id = $1`, [next.id, tx.now]);
  else await tx.query('update announcement set planned_to = $2 where id = $1', [next.id, last]);
  await requestCopies(tx, copies);
  return true;
}

/** $3 the last person who was planned, $4 how many at most, $5 the announcement, $6 how ids begin: they sort as those that the application makes. */
const planCopies = `
  with people as materialized (
    select distinct m.person_id from (${memberOfNetwork} and m.person_id > $3::uuid) m order by m.person_id limit $4),
  made as (
    insert into digest_copy (id, person_id, announcement_id, items, planned_at, try_at)
    select ($6::text || substr(gen_random_uuid()::text, 16))::uuid, p.person_id, $5, '{}', $2::timestamptz, $2::timestamptz
    from people p where ${whyLeftOut('p')} is null
    on conflict (announcement_id, person_id) where announcement_id is not null do nothing
    returning id)
  select (select count(*)::integer from people) as people, (select person_id from people order by person_id desc limit 1) as last,
    array(select id from made) as copies`;
