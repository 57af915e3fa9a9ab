import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess, requireTenant } from '#libs/identity';
import { Database, decodeCursor, InvalidInput, isId, NotFound, type Page, pageOf, parseInput, sqlState } from '#libs/platform';
import { CallOfferInput, CallOffersQuery } from './call.dto.js';
import type { OwnCallOffer, PersonToCall, WhoToCall } from './call-view.js';
import { type Callable, dayAfter, daysOfOffer, monthOf, roomOf, whomToCall } from './calling.js';

type Row = Callable & PersonToCall;

/** $1 entry, $2 this month. As far as the reader may know of them; who has left the tenant is called no more. */
const offersSql = `
  select o.person_id as "personId", f.name, f.title, json_build_object('slug', t.slug, 'name', t.name) as tenant, o.topic, o.language,
    o.per_month as "perMonth", coalesce(l.taken, 0) as taken, l.last_asked_at as "lastAskedAt"
  from call_offer o join tenant t on t.id = o.tenant_id join person_profile f on f.person_id = o.person_id
    join membership m on m.person_id = o.person_id and m.tenant_id = o.tenant_id and m.ended_at is null
    left join app.call_load(array(select person_id from call_offer where entry_id = $1), $2) l on l.person_id = o.person_id
  where o.entry_id = $1 and o.ended_at is null limit 200`;

/** $1 entry, as its reader may see it. */
const countSql = 'select app.people_to_call(id) as count from entry where id = $1';

/** $1 entry, $2 the actor's tenants: those that wrote it or took it up. */
const concernedSql = `
  select t.slug, t.name from tenant t join entry e on e.id = $1
  where t.id = any($2) and (t.id = e.tenant_id or t.id = any(e.co_owners) or exists (select from adoption a
    where a.entry_id = e.id and a.tenant_id = t.id and a.state in ('piloting', 'adopted', 'adapted', 'stopped')))
  order by t.name, t.id`;

/** $1 the reader, $2 and $3 the last one, $4 how many: what ends first, first. */
const ownSql = `
  select o.entry_id as "entryId", case when e.id is not null then json_build_object('tenant', t.slug, 'slug', e.slug, 'title', e.title,
      'language', e.language) end as entry, o.per_month as "perMonth", o.topic, o.until::text as until, o.ended_at is not null as "hasEnded"
  from call_offer o left join entry e on e.id = o.entry_id left join tenant t on t.id = e.tenant_id
  where o.person_id = $1 and ($2::date is null or (o.until, o.entry_id) > ($2, $3::uuid))
  order by o.until, o.entry_id limit $4`;

/** «You can call me about this»: each person's own word, on entries that their tenants wrote or took up. */
@Injectable()
export class CallOfferService {
  constructor(private readonly database: Database) {}

  /** Everybody who reads the entry learns how many there are; colleagues in the networks who, where they have room. */
  async ofEntry(actor: Actor, entryId: string): Promise<WhoToCall> {
    requireAccess(actor, 'entry.read');
    const [entry] = isId(entryId) ? await this.database.read<{ count: number }>(actor, countSql, [entryId]) : [];
    if (!entry) throw new NotFound('entry');
    if (actor.personId === null) return { count: entry.count, people: [], areAllTaken: false, own: null, tenants: [] };
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.query<Row>(offersSql, [entryId, monthOf(tx.now)]);
      const [own] = await tx.query<NonNullable<WhoToCall['own']>>(
        `select t.slug as tenant, o.per_month as "perMonth", o.topic, o.until::text as until, o.ended_at is not null as "hasEnded" from call_offer o join tenant t on t.id = o.tenant_id
         where o.entry_id = $1 and o.person_id = $2`,
        [entryId, actor.personId],
      );
      const others = rows.filter(({ personId }) => personId !== actor.personId);
      const people = whomToCall(others).map(({ taken, lastAskedAt, ...person }) => ({ ...person, left: roomOf({ ...person, taken }) }));
      const tenants = await tx.query<{ slug: string; name: string }>(concernedSql, [entryId, actor.tenantIds]);
      return { count: entry.count, people, areAllTaken: others.length > 0 && people.length === 0, own: own ?? null, tenants };
    });
  }

  /** Where one can be called: what ends first, first. */
  async own(actor: Actor, input: unknown): Promise<Page<OwnCallOffer>> {
    requireAccess(actor, 'account.use');
    const { cursor, limit } = parseInput(CallOffersQuery, input);
    const last = cursor ? decodeCursor(cursor, ['text', 'id']) : [null, null];
    const rows = await this.database.read<OwnCallOffer>(actor, ownSql, [actor.personId, ...last, limit + 1]);
    return pageOf(
      rows,
      limit,
      ({ until, entryId }) => [until, entryId],
      (offer) => offer,
    );
  }

  /** All of one's own hold for a year from today; pressed twice, it is the same day. */
  async renew(actor: Actor): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, (tx) =>
      tx.query(
        `update call_offer o set until = $2, ended_at = null where person_id = $1 and (until < $2 or ended_at is not null)
           and exists (select from entry e where e.id = o.entry_id and e.archived_at is null)
           and exists (select from membership m where m.person_id = o.person_id and m.tenant_id = o.tenant_id and m.ended_at is null)`,
        [actor.personId, dayAfter(tx.now, daysOfOffer)],
      ),
    );
  }

  /** For a year; said again, it changes. */
  async say(actor: Actor, entryId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const [entry] = isId(entryId) ? await tx.query('select 1 from entry where id = $1 and archived_at is null', [entryId]) : [];
      if (!entry) throw new NotFound('entry');
      const { tenant, perMonth, topic } = parseInput(CallOfferInput, input);
      const tenantId = requireTenant(actor, 'tenant.read_own', tenant);
      await tx
        .query(
          `insert into call_offer (entry_id, person_id, tenant_id, per_month, topic, language, said_at, until)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict (entry_id, person_id) do update set tenant_id = excluded.tenant_id, per_month = excluded.per_month,
             topic = excluded.topic, language = excluded.language, until = excluded.until, ended_at = null`,
          [entryId, actor.personId, tenantId, perMonth, topic, actor.language, tx.now, dayAfter(tx.now, daysOfOffer)],
        )
        .catch((error: unknown) => {
          // The policy: the tenant has nothing to do with the entry.
          throw sqlState(error) === '42501' ? new InvalidInput({ tenant: ['isIn'] }) : error;
        });
    });
  }

  /** Nobody finds them there any more, also where they may read the entry no more themselves; what was asked stays. */
  async takeBack(actor: Actor, entryId: string): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      if (!isId(entryId)) throw new NotFound('entry');
      const taken = await tx.query('delete from call_offer where entry_id = $1 and person_id = $2 returning 1', [entryId, actor.personId]);
      if (taken.length > 0) return;
      const [entry] = await tx.query('select 1 from entry where id = $1', [entryId]);
      if (!entry) throw new NotFound('entry');
    });
  }
}
