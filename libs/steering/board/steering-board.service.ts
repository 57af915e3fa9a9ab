import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Clock, Database, decodeCursor, encodeCursor, Forbidden, NotFound, type Page, PageQuery, pageOf, parseInput } from '#libs/platform';
import { bodyColumns, isInsideOrSits, mayMove, mayPrepare, type OwnedBody, readsCasesOf } from '../body/body-access.js';
import { ownNetwork } from '../proposal/proposal-row.js';
import { steeringGroupSql } from '../proposal/proposing.js';
import { type BoardTask, boardGroups, taskOf } from './board-group.js';
import { type BoardPlace, byPlace } from './board-place.js';
import { asksWhatIsMissing, type CaseRow, placeOf, type StandingRow, standingOf, toBoardRow } from './board-row.js';
import { allOpenCasesSql, casesSql, decidedCasesSql, headSql, openCasesSql, readyCasesSql } from './board-sql.js';
import type { Board, BoardRow, OpenList, ReadyCases, WaitingCase } from './board-view.js';
import { MissingPlaces } from './missing-places.js';

/** Cases on a page of the board. */
const onPage = 40;
/** Cases on the front page. */
const atMost = 100;

interface Head extends Pick<Board, 'body' | 'network' | 'tenant' | 'others'> {
  id: string;
  network_id: string | null;
  tenant_id: string | null;
  secretary_id: string | null;
  statutory: boolean;
  decided: number;
}

/** Of an open case what the reader is waited for in, and the list that it is on. */
interface OpenCase {
  place: BoardPlace;
  task: BoardTask | null;
  list: string | null;
}

/** The steering board: what waits for the reader, what is under discussion, what was decided. */
@Injectable()
export class SteeringBoardService {
  private readonly missing: MissingPlaces;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.missing = new MissingPlaces(database);
  }

  /** A page of the body's cases in the board's order, from its beginning or `after` the page before; NotFound outside it. */
  async board(actor: Actor, slug: string, after?: string): Promise<Board> {
    requireAccess(actor, 'body.read');
    const begin = after === undefined ? null : placeAt(after);
    const head = await this.head(actor, slug);
    const open = await this.openCases(actor, openCasesSql, [head.id]);
    const places = open.map(({ place }) => place).sort(byPlace);
    const left = begin ? places.filter((place) => byPlace(place, begin) > 0) : places;
    const ids = left.slice(0, onPage).map(({ id }) => id);
    const room = onPage - ids.length;
    const [opened, decided] = await Promise.all([
      this.cases(actor, casesSql('p.id = any($2)'), [ids]),
      left.length > onPage ? [] : this.decidedAfter(actor, head.id, begin, room + 1),
    ]);
    const inOrder = opened.sort((one, other) => ids.indexOf(one.row.id) - ids.indexOf(other.row.id));
    const found = [...inOrder, ...decided.slice(0, room)];
    const last = left.length > onPage || decided.length > room ? found.at(-1) : undefined;
    const count = (group: BoardRow['group']) => places.filter((place) => place.group === group).length;
    return {
      body: head.body,
      network: head.network,
      tenant: head.tenant,
      others: head.others,
      rows: found.map(({ row }) => row),
      counts: { waiting_for_you: count('waiting_for_you'), under_discussion: count('under_discussion'), decided: head.decided },
      lists: listsIn(open),
      takesLists: open.filter(({ task }) => task === 'open_round').length > 1,
      nextCursor: last ? cursorAt(last.place) : null,
      isForBodyAlone: !readsCasesOf(actor, head),
      mayPrepare: mayPrepare(actor, head),
      mayMove: mayMove(actor, head),
    };
  }

  /** Cases in which a vote can be opened now, those that waited longest first, for those who prepare; NotFound outside the body. */
  async readyCases(actor: Actor, slug: string): Promise<ReadyCases> {
    requireAccess(actor, 'body.read');
    const head = await this.head(actor, slug);
    if (!mayPrepare(actor, head)) throw new Forbidden('proposal.prepare');
    const found = await this.cases(actor, readyCasesSql, [head.id]);
    const { body, network, tenant } = head;
    return { body, network, tenant, rows: found.map(({ row }) => row).filter(({ task }) => task === 'open_round') };
  }

  private async head(actor: Actor, slug: string): Promise<Head> {
    const [head] = await this.database.read<Head>(actor, headSql, [slug, actor.networkIds, sitsIn(actor)]);
    if (!head || !isInsideOrSits(actor, head)) throw new NotFound('body');
    return head;
  }

  /** The slug of the network's steering group; null where it has none. NotFound outside the network. */
  async steeringGroup(actor: Actor, network: string): Promise<string | null> {
    const networkId = ownNetwork(actor, network);
    const [body] = await this.database.read<{ slug: string }>(actor, steeringGroupSql, [networkId]);
    return body?.slug ?? null;
  }

  /** Cases of all the network's bodies by pages, for REST: those that moved last first. */
  async list(actor: Actor, network: string, query: unknown): Promise<Page<BoardRow>> {
    return this.pagesOf(actor, 'p.network_id', ownNetwork(actor, network), query);
  }

  /** Cases of one body by pages, for REST; NotFound outside it. */
  async listOf(actor: Actor, slug: string, query: unknown): Promise<Page<BoardRow>> {
    requireAccess(actor, 'body.read');
    const [body] = await this.database.read<OwnedBody>(actor, `select ${bodyColumns} from body where slug = $1`, [slug]);
    if (!body || !isInsideOrSits(actor, body)) throw new NotFound('body');
    return this.pagesOf(actor, 'p.body_id', body.id, query);
  }

  private async pagesOf(actor: Actor, owner: 'p.network_id' | 'p.body_id', ownerId: string, query: unknown): Promise<Page<BoardRow>> {
    const { cursor, limit } = parseInput(PageQuery, query);
    const [movedAt, id] = cursor ? decodeCursor(cursor, ['instant', 'id']) : [null, null];
    const found = await this.cases(
      actor,
      `${casesSql(`${owner} = $2 and ($3::timestamptz is null or (p.moved_at, p.id) < ($3, $4::uuid))`)}
       order by p.moved_at desc, p.id desc limit $5`,
      [ownerId, movedAt, id, limit + 1],
    );
    return pageOf(
      found,
      limit,
      ({ place }) => [place.movedAt, place.id],
      ({ row }) => row,
    );
  }

  /** For the front page: cases of all bodies that the reader is inside of, in which something is waited for from them; those of one list as one. */
  async waitingFor(actor: Actor): Promise<WaitingCase[]> {
    requireAccess(actor, 'body.read');
    const open = await this.openCases(actor, allOpenCasesSql, [actor.networkIds, actor.tenantIds, sitsIn(actor)]);
    const lists = new Map(listsIn(open).map((list) => [list.first, list]));
    const ids = open
      // One answer serves for a case and the others of its list.
      .filter(({ place, task, list }) => task !== null && (task !== 'vote' || list === null || lists.has(place.id)))
      .map(({ place }) => place)
      .sort(byPlace)
      .map(({ id }) => id)
      .slice(0, atMost);
    if (ids.length === 0) return [];
    const found = await this.cases(actor, casesSql('p.id = any($2)'), [ids]);
    return found
      .map(({ row }) => ({ ...row, together: lists.get(row.id)?.waiting ?? 1 }))
      .sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
  }

  /** Every open case's place for the reader: told by little, as what waits for them may be among the oldest. */
  private async openCases(actor: Actor, sql: string, parameters: readonly unknown[]): Promise<OpenCase[]> {
    const rows = await this.database.read<StandingRow>(actor, sql, [actor.personId, ...parameters]);
    await this.missing.read(
      actor,
      rows.filter((row) => asksWhatIsMissing(actor, row)),
    );
    return rows.map((row) => {
      const standing = standingOf(actor, row, this.missing.of(row), this.clock.now());
      return { place: placeOf(row, standing), task: taskOf(standing), list: row.round?.list ?? null };
    });
  }

  private async cases(actor: Actor, sql: string, parameters: readonly unknown[]): Promise<{ place: BoardPlace; row: BoardRow }[]> {
    const rows = await this.database.read<CaseRow>(actor, sql, [actor.personId, ...parameters]);
    // A version that is voted on was complete before.
    const unsure = rows.filter(({ state }) => state === 'proposed');
    await this.missing.read(actor, unsure);
    return rows.map((row) => {
      const missing = this.missing.of(row);
      const standing = standingOf(actor, row, missing, this.clock.now());
      return { place: placeOf(row, standing), row: toBoardRow(row, standing, missing) };
    });
  }

  private decidedAfter(actor: Actor, bodyId: string, begin: BoardPlace | null, limit: number) {
    const [movedAt, id] = begin?.group === 'decided' ? [begin.movedAt, begin.id] : [null, null];
    return this.cases(actor, decidedCasesSql, [bodyId, movedAt, id, limit]);
  }
}

/** Lists with open cases, each with how many of them wait for the reader. */
function listsIn(open: readonly OpenCase[]): OpenList[] {
  const lists = new Map<string, OpenList>();
  for (const { place, task, list: id } of open) {
    if (!id) continue;
    const list = lists.get(id) ?? { id, deadline: new Date(place.deadline as string), cases: 0, waiting: 0, first: null };
    const waits = task === 'vote';
    lists.set(id, {
      ...list,
      cases: list.cases + 1,
      waiting: list.waiting + (waits ? 1 : 0),
      first: list.first ?? (waits ? place.id : null),
    });
  }
  return [...lists.values()];
}

/** The bodies that the actor has a seat in. */
function sitsIn(actor: Actor): string[] {
  return actor.seats.map(({ bodyId }) => bodyId);
}

function cursorAt({ group, deadline, movedAt, id }: BoardPlace): string {
  return encodeCursor([boardGroups.indexOf(group), deadline ?? '', movedAt, id]);
}

/** Throws InvalidInput for what we never gave out. */
function placeAt(cursor: string): BoardPlace {
  const [group, deadline, movedAt, id] = decodeCursor(cursor, ['number', 'text', 'instant', 'id']);
  return { group: boardGroups[group] ?? 'decided', deadline: deadline || null, movedAt, id };
}
