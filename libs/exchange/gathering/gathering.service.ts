import { Injectable } from '@nestjs/common';
import { HeldFileService } from '#libs/catalogue';
import { type Actor, may, requireAccess, requireNetwork } from '#libs/identity';
import { Clock, Database, decodeCursor, Forbidden, isId, NotFound, type Page, PageQuery, pageOf, parseInput, wishOf } from '#libs/platform';
import { GatheringsQuery } from './gathering.dto.js';
import { isAhead, maySignUp, takesSignUps } from './gathering-row.js';
import { aheadSql, type FaceRow, faceOf, faceSql, networkFace } from './gathering-sql.js';
import type { AskedDate, GatheringFace, GatheringView, MaterialView, SeriesDate, SessionView, SignUpRow } from './gathering-view.js';

interface OwnSignUp {
  position: number | null;
  before: number;
  remark: string;
  tenant: string | null;
}

/** Gatherings of networks, as their readers may see them; the database's policies say what that is. */
@Injectable()
export class GatheringService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: HeldFileService,
  ) {}

  /** Of a network, the next one first, or the latest of those that are over or called off. NotFound where there is no such network. */
  async list(actor: Actor, slug: string, input: unknown): Promise<Page<GatheringFace>> {
    const network = await this.network(actor, slug);
    const { when, cursor, limit } = parseInput(GatheringsQuery, input);
    const after = cursor === undefined ? null : decodeCursor(cursor, ['instant', 'id']);
    const isNext = when === 'ahead';
    const rows = await this.database.read<FaceRow>(
      actor,
      `${faceSql} from gathering g
       where g.network_id = $2 and ${isNext ? '' : 'not '}${aheadSql('$3')}
         and ($4::timestamptz is null or (g.first_at, g.id) ${isNext ? '>' : '<'} ($4, $5::uuid))
       order by g.first_at ${isNext ? '' : 'desc'}, g.id ${isNext ? '' : 'desc'} limit $6`,
      [actor.personId, network.id, this.clock.now(), after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    return pageOf(rows, limit, (row) => [row.first_at.toISOString(), row.id], faceOf);
  }

  /** The next three that the reader may know of, in any network; of a series the next one. First those whose dates the reader is asked about still. */
  async next(actor: Actor): Promise<GatheringFace[]> {
    const rows = await this.database.read<FaceRow>(
      actor,
      `${faceSql} from gathering g
       where g.state = 'open' and g.ends_at > $2 and not exists (select from gathering e
           where e.series_id = g.series_id and e.first_at < g.first_at and e.state = 'open' and e.ends_at > $2)
         or g.state = 'polling' and g.network_id = any($3)
           and exists (select from gathering_date d where d.gathering_id = g.id and d.begins_at > $2)
           and not exists (select from gathering_date_answer a where a.gathering_id = g.id and a.person_id = $1)
       order by g.state = 'polling' desc, g.first_at, g.id limit 3`,
      [actor.personId, this.clock.now(), actor.networkIds],
    );
    return rows.map(faceOf);
  }

  /** Everything about one that the actor may see. NotFound where the address names another network. */
  async read(actor: Actor, id: string, slug?: string): Promise<GatheringView> {
    const row = await this.row(actor, id, slug);
    const mayArrange = may(actor, 'gathering.arrange', { networkId: row.network_id });
    const [sessions, materials, dates, otherDates, [own]] = await Promise.all([
      this.database.read<SessionView>(
        actor,
        `select id, from_time as "from", to_time as "to", title, speakers, text from gathering_session
         where gathering_id = $1 order by position`,
        [id],
      ),
      this.materials(actor, id),
      row.state === 'polling' ? this.askedDates(actor, id, mayArrange) : [],
      this.otherDates(actor, row),
      this.database.read<OwnSignUp>(
        actor,
        `select s.position, app.waiting_before(s.gathering_id, s.position) as before, s.remark, (select slug from tenant where id = s.tenant_id) as tenant
         from sign_up s where s.gathering_id = $1 and s.person_id = $2`,
        [id, actor.personId],
      ),
    ]);
    const now = this.clock.now();
    const comes = row.mine === 'confirmed' || row.mine === 'attended';
    return {
      ...faceOf(row),
      lead: row.lead,
      onlineUrl: comes || mayArrange ? row.online_url : '',
      revision: row.revision,
      isAhead: isAhead(row, now),
      came: row.came,
      sessions,
      materials,
      dates,
      otherDates,
      mayArrange,
      maySignUp: actor.personId !== null && maySignUp(row, row.mine, now),
      takesGuests: actor.personId === null && row.is_public && takesSignUps(row, now),
      myNumber: own?.position ? own.before + 1 : null,
      myRemark: own?.remark ?? '',
      myTenant: own?.tenant ?? null,
      comesFor: actor.memberships.map(({ slug: tenant, name }) => ({ slug: tenant, name })),
    };
  }

  /** The earliest first; who can when, for those who arrange it. Nothing for visitors and people outside the network. */
  private askedDates(actor: Actor, gatheringId: string, mayArrange: boolean): Promise<AskedDate[]> {
    return this.database.read<AskedDate>(
      actor,
      `select d.id, d.begins_at as "beginsAt", d.ends_at as "endsAt",
         (select a.answer from gathering_date_answer a where a.date_id = d.id and a.person_id = $2) as mine,
         case when $3 then (select json_build_object('yes', count(*) filter (where a.answer = 'yes'),
             'ifNeedBe', count(*) filter (where a.answer = 'if_need_be'), 'no', count(*) filter (where a.answer = 'no'))
           from gathering_date_answer a where a.date_id = d.id) end as counts,
         case when $3 then array(select f.name from gathering_date_answer a join person_profile f on f.person_id = a.person_id
           where a.date_id = d.id and a.answer <> 'no' order by a.answer desc, f.name collate "nb-x-icu" limit 100) else '{}' end as "whoCan"
       from gathering_date d where d.gathering_id = $1 order by d.begins_at, d.ends_at`,
      [gatheringId, actor.personId, mayArrange],
    );
  }

  private async otherDates(actor: Actor, { id, series_id: series }: FaceRow): Promise<SeriesDate[]> {
    if (series === null) return [];
    return this.database.read<SeriesDate>(
      actor,
      `select g.id, g.begins_at as "beginsAt", g.state from gathering g
       where g.series_id = $1 and g.id <> $2 and g.begins_at is not null and ${aheadSql('$3')} order by g.first_at`,
      [series, id, this.clock.now()],
    );
  }

  private async materials(actor: Actor, gatheringId: string): Promise<MaterialView[]> {
    const rows = await this.database.read<Omit<MaterialView, 'file'>>(
      actor,
      `select id, session_id as "sessionId", title, url from gathering_material where gathering_id = $1 order by added_at, id limit 200`,
      [gatheringId],
    );
    const files = await this.files.of(
      actor,
      rows.flatMap(({ id, url }) => (url === null ? [id] : [])),
    );
    return rows.map((row) => ({ ...row, file: files.get(row.id)?.[0] ?? null }));
  }

  /** Whether a new one may be called there. */
  mayArrange(actor: Actor, slug: string): boolean {
    return actor.networks.some(({ networkId, slug: known }) => known === slug && may(actor, 'gathering.arrange', { networkId }));
  }

  /** The network, for the form that calls a new one: NotFound outside it, Forbidden for those who do not coordinate. */
  async toMake(actor: Actor, slug: string): Promise<GatheringFace['network']> {
    requireAccess(actor, 'account.use');
    const id = requireNetwork(actor, 'gathering.arrange', slug);
    const [row] = await this.database.read<{ network: GatheringFace['network'] }>(actor, `select ${networkFace('$1::uuid')} as network`, [
      id,
    ]);
    if (!row) throw new NotFound('network');
    return row.network;
  }

  /** For the form that changes it, with the time as it was typed. NotFound and Forbidden as for changing it. */
  async toArrange(actor: Actor, id: string, slug: string) {
    await this.requireArranging(actor, id, slug);
    const gathering = await this.read(actor, id);
    const { beginsAt, endsAt, zone } = gathering;
    return { gathering, time: beginsAt && endsAt ? wishOf({ beginsAt, endsAt }, zone) : null };
  }

  /** Who comes and who waits, in the order in which they asked: for the network's coordinators. */
  async signUps(actor: Actor, id: string, input: unknown): Promise<Page<SignUpRow>> {
    await this.requireArranging(actor, id);
    const { cursor, limit } = parseInput(PageQuery, input);
    const after = cursor === undefined ? null : decodeCursor(cursor, ['instant', 'id']);
    const rows = await this.database.read<SignUpRow>(
      actor,
      `select s.id, case when s.person_id is null then nullif(s.name, '') else f.name end as name,
         coalesce(t.name, nullif(s.organisation, '')) as tenant, s.state, s.remark, s.person_id is null as "isGuest", s.asked_at as "askedAt"
       from sign_up s left join person_profile f on f.person_id = s.person_id left join tenant t on t.id = s.tenant_id
       where s.gathering_id = $1 and s.state <> 'asked' and ($2::timestamptz is null or (s.asked_at, s.id) > ($2, $3::uuid))
       order by s.asked_at, s.id limit $4`,
      [id, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => [row.askedAt.toISOString(), row.id],
      (row) => row,
    );
  }

  /** The gathering, for those who arrange it. NotFound where the actor may not see it, Forbidden where they arrange nothing there. */
  async requireArranging(actor: Actor, id: string, slug?: string): Promise<FaceRow> {
    const row = await this.row(actor, id, slug);
    requireAccess(actor, 'account.use');
    if (!may(actor, 'gathering.arrange', { networkId: row.network_id })) throw new Forbidden('gathering.arrange');
    return row;
  }

  private async row(actor: Actor, id: string, slug?: string): Promise<FaceRow & { came: number }> {
    const [row] = isId(id)
      ? await this.database.read<FaceRow & { came: number }>(
          actor,
          `${faceSql}, app.came_to(g.id) as came from gathering g where g.id = $2`,
          [actor.personId, id],
        )
      : [];
    if (!row || (slug !== undefined && row.network.slug !== slug)) throw new NotFound('gathering');
    return row;
  }

  private async network(actor: Actor, slug: string): Promise<{ id: string }> {
    const [network] = await this.database.read<{ id: string }>(actor, 'select id from network where slug = $1', [slug]);
    if (!network) throw new NotFound('network');
    return network;
  }
}
