import { Injectable } from '@nestjs/common';
import { type Actor, may, requireAccess, tenantsLike } from '#libs/identity';
import { Database, decodeCursor, isId, NotFound, type Page, pageOf, parseInput } from '#libs/platform';
import { monthOf, roomOf } from '../call/calling.js';
import { HelpQuery } from './help.dto.js';
import { mayChangeHelp } from './help.service.js';
import { helpFace } from './help-sql.js';
import type { HelpItem, HelpView } from './help-view.js';

interface Row extends HelpItem {
  concepts: string[];
  is_public: boolean;
  tenant_id: string;
  person_id: string;
  name: string | null;
  title_of: string | null;
  taken: number;
  answered: boolean;
}

/** Needs and offers, as far as their reader may know of them. */
@Injectable()
export class HelpReadingService {
  constructor(private readonly database: Database) {}

  /** What is open, newest first; of one's own tenant, asked for by its slug, also what has ended. */
  async list(actor: Actor, input: unknown): Promise<Page<HelpItem>> {
    requireAccess(actor, 'anyone');
    const { side, goal, kind, like, tenant, cursor, limit } = parseInput(HelpQuery, input);
    const [at, id] = cursor ? decodeCursor(cursor, ['instant', 'id']) : [null, null];
    const own = actor.memberships.find(({ slug }) => slug === tenant)?.tenantId ?? null;
    const rows = await this.database.read<HelpItem>(
      actor,
      `select ${helpFace} from help h join tenant t on t.id = h.tenant_id
       where h.side = $1 and (h.state = 'open' or h.tenant_id = $2) and ($3::integer is null or $3 = any(h.goals))
         and (cardinality($4::text[]) = 0 or h.kinds && $4) and ($5::text is null or t.slug = $5)
         and ($6::text is null or h.tenant_id in (select id from (${tenantsLike('$6')}) alike))
         and ($7::timestamptz is null or (h.created_at, h.id) < ($7, $8::uuid))
       order by h.created_at desc, h.id desc limit $9`,
      [side, own, goal ?? null, kind, tenant ?? null, like ?? null, at, id, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => [row.createdAt.toISOString(), row.id],
      (row) => row,
    );
  }

  /** NotFound where it is not shared with the reader, and once it has ended to everybody but its tenant. */
  async read(actor: Actor, id: string): Promise<HelpView> {
    requireAccess(actor, 'anyone');
    if (!isId(id)) throw new NotFound('help');
    const [row] = await this.database.transaction(actor, (tx) =>
      tx.query<Row>(
        `select ${helpFace}, h.concepts, h.is_public, h.tenant_id, h.person_id, f.name, f.title as title_of,
           coalesce((select taken from app.call_load(array[h.person_id], $2)), 0) as taken,
           exists (select from call_request r where r.help_id = h.id and r.from_person_id = $3 and r.state = 'asked') as answered
         from help h join tenant t on t.id = h.tenant_id
           left join membership m on m.person_id = h.person_id and m.tenant_id = h.tenant_id and m.ended_at is null
           left join person_profile f on f.person_id = m.person_id
         where h.id = $1`,
        [id, monthOf(tx.now), actor.personId],
      ),
    );
    if (!row) throw new NotFound('help');
    const { is_public, tenant_id, person_id, name, title_of, taken, answered, ...item } = row;
    const isOwn = actor.tenantIds.includes(tenant_id);
    return {
      ...item,
      audience: is_public ? 'public' : 'networks',
      person: name === null || actor.personId === null ? null : { name, title: title_of },
      left: item.perMonth === null ? null : roomOf({ perMonth: item.perMonth, taken }),
      isMine: person_id === actor.personId,
      mayChange: isOwn && mayChangeHelp(actor, { tenant_id, person_id }),
      mayAnswer: !isOwn && name !== null && actor.personId !== null && item.state === 'open',
      hasAnswered: answered,
    };
  }

  /** For a page whose form is for people who are signed in. */
  requireReader(actor: Actor): void {
    requireAccess(actor, 'account.use');
  }

  /** Tenants that the reader may seek and offer for. */
  tenantsToWriteFor(actor: Actor): { slug: string; name: string }[] {
    return actor.memberships.filter(({ tenantId }) => may(actor, 'help.write', { tenantId })).map(({ slug, name }) => ({ slug, name }));
  }
}
