import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import {
  Clock,
  Config,
  Database,
  DocumentRenderer,
  decodeCursor,
  inNameOrder,
  isId,
  type Language,
  likeText,
  NotFound,
  nameIn,
  type Page,
  pageOf,
  parseInput,
  path,
} from '#libs/platform';
import { AttendanceInput, AttendanceQuery } from './attendance.dto.js';
import { attendanceList } from './attendance-list.js';
import { NotYetHeld } from './errors.js';
import { GatheringService } from './gathering.service.js';
import { type GatheringRow, isAhead, lockForArranging } from './gathering-row.js';
import { faceOf } from './gathering-sql.js';
import type { AttendanceRow, GatheringFace } from './gathering-view.js';

/** Before it begins, people come in already. */
const doorsOpen = 3 * 3_600_000;
/** A document's; of more people than that the list says how many it leaves out. */
const mostOnPaper = 2000;

const byName = inNameOrder('"sortedBy"');

export interface PaperFile {
  name: string;
  bytes: Buffer;
}

/** Who has a place, at the door and on paper, for those who arrange a gathering. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly renderer: DocumentRenderer,
    private readonly gatherings: GatheringService,
  ) {}

  /** By name; `q` finds a part of a name or of where people come from. */
  async people(actor: Actor, id: string, input: unknown, slug?: string): Promise<Page<AttendanceRow>> {
    await this.gatherings.requireArranging(actor, id, slug);
    const { q, cursor, limit } = parseInput(AttendanceQuery, input);
    const rows = await this.rows(actor, id, {
      q,
      limit: limit + 1,
      after: cursor === undefined ? null : decodeCursor(cursor, ['text', 'id']),
    });
    return pageOf(
      rows,
      limit,
      (row) => [row.sortedBy, row.id],
      ({ sortedBy: _, ...row }) => row,
    );
  }

  /** The gathering, with whether it is still to come and the doors are open; for the page on which people are marked. */
  async door(actor: Actor, id: string, slug: string): Promise<{ gathering: GatheringFace; isAhead: boolean; isOpen: boolean }> {
    const row = await this.gatherings.requireArranging(actor, id, slug);
    const now = this.clock.now();
    return { gathering: faceOf(row), isAhead: isAhead(row, now), isOpen: hasOpened(row, now) };
  }

  /** Came, did not come, or neither said: `confirmed` takes back what was marked. Marked again, nothing changes. */
  async mark(actor: Actor, id: string, signUpId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const gathering = await lockForArranging(tx, actor, id);
      const { state } = parseInput(AttendanceInput, input);
      if (!hasOpened(gathering, tx.now)) throw new NotYetHeld();
      const [known] = isId(signUpId)
        ? await tx.query(`select 1 from sign_up where gathering_id = $1 and id = $2 and state in ('confirmed', 'attended', 'absent')`, [
            id,
            signUpId,
          ])
        : [];
      if (!known) throw new NotFound('sign_up');
      await tx.execute('update sign_up set state = $3, changed_at = $4 where gathering_id = $1 and id = $2', [id, signUpId, state, tx.now]);
    });
  }

  /** To lie at the door. What people need is not on it: others would read it there. */
  async list(actor: Actor, id: string): Promise<PaperFile> {
    const gathering = faceOf(await this.gatherings.requireArranging(actor, id));
    const language = actor.language as Language;
    const people = await this.rows(actor, id, { limit: mostOnPaper });
    const address = this.config.PUBLIC_URL + path(language, 'gathering', { network: gathering.network.slug, gathering: id });
    const document = attendanceList(gathering, people, { language, address, at: this.clock.now() });
    return { name: 'attendance.pdf', bytes: await this.renderer.render('pdf', document) };
  }

  /** Ten to a sheet, to be cut along the lines. */
  async badges(actor: Actor, id: string): Promise<PaperFile> {
    const gathering = faceOf(await this.gatherings.requireArranging(actor, id));
    const language = actor.language as Language;
    const people = await this.rows(actor, id, { limit: mostOnPaper });
    const badges = people.flatMap(({ name, tenant }) => (name ? [{ name, from: tenant ?? '' }] : []));
    const foot = `${gathering.title} · ${nameIn(language, gathering.network.names)}`;
    return {
      name: 'badges.pdf',
      bytes: await this.renderer.badges({ language, title: gathering.title, date: this.clock.now(), foot, badges }),
    };
  }

  private rows(
    actor: Actor,
    id: string,
    { q = '', after = null, limit }: { q?: string; after?: readonly string[] | null; limit: number },
  ): Promise<(AttendanceRow & { sortedBy: string })[]> {
    return this.database.read(
      actor,
      `select * from (
         select s.id, nullif(coalesce(f.name, s.name), '') as name, coalesce(t.name, nullif(s.organisation, '')) as tenant, s.state, s.remark,
           coalesce(f.name, s.name) as "sortedBy"
         from sign_up s left join person_profile f on f.person_id = s.person_id left join tenant t on t.id = s.tenant_id
         where s.gathering_id = $1 and s.state in ('confirmed', 'attended', 'absent')) p
       where ($2 = '' or "sortedBy" ilike '%' || $2 || '%' or tenant ilike '%' || $2 || '%')
         and ($3::text is null or (${byName}, id) > (${inNameOrder('$3')}, $4::uuid))
       order by ${byName}, id limit $5`,
      [id, likeText(q), after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }
}

/** Not called off, and about to begin at the earliest. */
function hasOpened({ state, begins_at }: Pick<GatheringRow, 'state' | 'begins_at'>, now: Date): boolean {
  return state === 'open' && begins_at !== null && begins_at.getTime() - doorsOpen <= now.getTime();
}
