import { Injectable } from '@nestjs/common';
import { entryAudienceChanged, entryPublished, entryWithdrawn } from '#libs/catalogue';
import { ConsumesEvents, defineConsumer, type EventConsumer, type RecordedEvent, type Transaction } from '#libs/platform';
import { entryApproved } from '#libs/steering';
import { tellAtOnce } from '../at-once/at-once-jobs.js';

const items = defineConsumer('digest.items', [entryPublished, entryAudienceChanged, entryWithdrawn, entryApproved]);

/** Windows end where this consumer stands: everything before it is an item already. */
export const itemsConsumer = items.name;

type Reason = 'published' | 'widened' | 'narrowed' | 'approved';

/** Turns a batch of events into items, each with who could read that version before it. */
@ConsumesEvents(items)
@Injectable()
export class CollectItems implements EventConsumer {
  async handle(events: readonly RecordedEvent[], tx: Transaction): Promise<void> {
    await tx.query(insertItems, [JSON.stringify(events.map(toRow))]);
    await tx.enqueue(tellAtOnce, {});
  }
}

function toRow(event: RecordedEvent) {
  const { entryId, version } = event.subjects;
  const reason = reasonOf(event);
  return {
    position: String(event.position),
    reason,
    entry_id: entryId,
    version: Number(version),
    occurred_at: event.occurredAt,
    // An approval is read by those who may read the version, whoever was told of the decision.
    ...(reason !== 'approved' && {
      owners: event.audience.tenantIds,
      networks: event.audience.networkIds,
      is_public: event.audience.isPublic,
    }),
  };
}

function reasonOf({ type, subjects }: RecordedEvent): Reason {
  if (type === entryPublished) return 'published';
  if (type === entryApproved) return 'approved';
  // Where some gain and others lose, those who gain have something new.
  return type === entryWithdrawn || subjects['change'] === 'narrowed' ? 'narrowed' : 'widened';
}

/** $1: the rows as one JSON array. Texts rendered for an entry that fewer may read now are not kept. */
const insertItems = `
  with told as (
    select t.position, t.reason, t.entry_id, t.version, t.occurred_at, v.tenant_id,
      coalesce(array_remove(t.owners, v.tenant_id), v.co_owners) as co_owners,
      coalesce(t.networks, v.networks) as networks, coalesce(t.is_public, v.is_public) as is_public, e.goals, e.kind
    from jsonb_to_recordset($1::jsonb) as t(position bigint, reason text, entry_id uuid, version integer, occurred_at timestamptz,
           owners uuid[], networks uuid[], is_public boolean)
      join entry e on e.id = t.entry_id
      join entry_version v on v.entry_id = t.entry_id and v.number = t.version),
  audiences as (
    select position, entry_id, version, networks, is_public from told
    union all
    (select distinct on (entry_id, version) position, entry_id, version, networks, is_public from digest_item
     where (entry_id, version) in (select entry_id, version from told) and position < (select min(position) from told)
     order by entry_id, version, position desc)),
  previous as (
    select position, lag(networks) over earlier as networks, lag(is_public) over earlier as is_public from audiences
    window earlier as (partition by entry_id, version order by position)),
  forgotten as (
    delete from digest_fragment where entry_id in (select entry_id from told where reason = 'narrowed'))
  insert into digest_item (position, reason, entry_id, version, tenant_id, co_owners, networks, is_public,
    was_owned, was_networks, was_public, goals, entry_kind, occurred_at)
  select t.position, t.reason, t.entry_id, t.version, t.tenant_id, t.co_owners, t.networks, t.is_public,
    t.reason in ('widened', 'narrowed'),
    case when t.reason in ('widened', 'narrowed') then coalesce(p.networks, '{}') else '{}' end,
    t.reason in ('widened', 'narrowed') and coalesce(p.is_public, false), t.goals, t.kind, t.occurred_at
  from told t join previous p using (position)
  on conflict (position) do nothing`;
