import { Injectable } from '@nestjs/common';
import { EntryListService } from '#libs/catalogue';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, decodeCursor, inNameOrder, isLanguage, type Page, pageOf, parseInput } from '#libs/platform';
import { ColleagueQuery, type FoundColleague } from './colleague.dto.js';

const byName = inNameOrder('p.name');

/** Of a person `p`: what they shared or can be called about, as the reader's policies leave of it. */
const entriesOf = `select e.id, e.title, e.slug, e.language, e.goals, e.published_at, t.slug as tenant from entry e join tenant t on t.id = e.tenant_id
  where e.archived_at is null and (exists (select from call_offer o where o.entry_id = e.id and o.person_id = p.person_id and o.ended_at is null)
    or exists (select from entry_version v where v.entry_id = e.id and v.published_by = p.person_id))`;

/** $1 the reader, $2 their tenants, $3 their networks, $4 words, $5 entries about them, best first, $6 goal, $7 tenant, $8 to $10 the last, $11 how many. */
const colleaguesSql = `
  select p.person_id as "personId", p.name, p.title, p.tenant, p.rank,
    coalesce((select json_agg(json_build_object('tenant', x.tenant, 'slug', x.slug, 'title', x.title, 'language', x.language)) from (
      select * from (${entriesOf}) e
      order by array_position($5::uuid[], e.id) nulls last, ($6::integer = any(e.goals)) desc nulls last, e.published_at desc, e.id limit 3) x), '[]') as entries
  from (select p.*, case when strpos(lower(concat_ws(' ', p.name, p.title, p.place)), lower($4)) > 0 then 0
      else (select min(array_position($5, e.id)) from (${entriesOf}) e where e.id = any($5)) end as rank
    from (select distinct on (m.person_id) m.person_id, f.name, f.title, json_build_object('slug', t.slug, 'name', t.name) as tenant, t.name as place
      from membership m join person_profile f on f.person_id = m.person_id and f.may_be_asked join tenant t on t.id = m.tenant_id
      where m.ended_at is null and m.person_id <> $1 and m.tenant_id <> all($2::uuid[]) and ($7::text is null or t.slug = $7)
        and m.tenant_id in (select n.tenant_id from network_tenant n where n.network_id = any($3) and n.joined_at is not null and n.left_at is null)
        and not exists (select from membership o where o.person_id = m.person_id and o.tenant_id = any($2) and o.ended_at is null)
      order by m.person_id, m.since, t.slug) p) p
  where p.rank is not null
    and ($6::integer is null or exists (select from (${entriesOf}) e where $6 = any(e.goals)))
    and ($8::float8 is null or (p.rank, ${byName}, p.person_id) > ($8, ${inNameOrder('$9')}, $10::uuid))
  order by p.rank, ${byName}, p.person_id limit $11`;

/** Finds people by topic, role and municipality: those alone who said that they may be asked, in the networks one shares with them. */
@Injectable()
export class ColleagueService {
  constructor(
    private readonly database: Database,
    private readonly entries: EntryListService,
  ) {}

  /** By name; a topic is found through the entries they know, in whatever language it is asked for, and who knows the nearest comes first. */
  async find(actor: Actor, input: unknown): Promise<Page<FoundColleague>> {
    requireAccess(actor, 'account.use');
    const { q, goal, tenant, cursor, limit } = parseInput(ColleagueQuery, input);
    const last = cursor ? decodeCursor(cursor, ['number', 'text', 'id']) : [null, null, null];
    const language = isLanguage(actor.language) ? actor.language : 'en';
    const about = q === '' ? [] : (await this.entries.list(actor, { q, limit: 100 }, language)).items.map((entry) => entry.id);
    const rows = await this.database.read<FoundColleague & { rank: number }>(actor, colleaguesSql, [
      ...[actor.personId, actor.tenantIds, actor.networkIds, q, about, goal ?? null, tenant ?? null, ...last, limit + 1],
    ]);
    return pageOf(
      rows,
      limit,
      ({ rank, name, personId }) => [rank, name, personId],
      ({ rank: _, ...colleague }) => colleague,
    );
  }
}
