import { Injectable } from '@nestjs/common';
import { type Actor, may, requireAccess } from '#libs/identity';
import { Clock, Database, decodeCursor, encodeCursor, type Page, PageQuery, pageOf, parseInput } from '#libs/platform';
import { ownNetwork } from '../proposal/proposal-row.js';
import { boardGroups, taskOf } from './board-group.js';
import { type BoardPlace, byPlace } from './board-place.js';
import { asksWhatIsMissing, type CaseRow, placeOf, type StandingRow, standingOf, toBoardRow } from './board-row.js';
import { casesSql, decidedCasesSql, headSql, openCasesSql } from './board-sql.js';
import type { Board, BoardRow } from './board-view.js';
import { MissingPlaces } from './missing-places.js';

/** Cases on a page of the board. */
const onPage = 40;
/** Cases on the front page. */
const atMost = 100;

type Head = Pick<Board, 'network' | 'body' | 'others'> & { decided: number };

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

  /** A page of the network's cases in the board's order, from its beginning or `after` the page before; NotFound outside it. */
  async board(actor: Actor, network: string, after?: string): Promise<Board> {
    const networkId = ownNetwork(actor, network);
    const begin = after === undefined ? null : placeAt(after);
    const [[head], open] = await Promise.all([
      this.database.read<Head>(actor, headSql, [networkId, actor.networkIds]),
      this.openCases(actor, [networkId]),
    ]);
    const places = open.map(({ place }) => place).sort(byPlace);
    const left = begin ? places.filter((place) => byPlace(place, begin) > 0) : places;
    const ids = left.slice(0, onPage).map(({ id }) => id);
    const room = onPage - ids.length;
    const [opened, decided] = await Promise.all([
      this.cases(actor, casesSql('p.id = any($2)'), [ids]),
      left.length > onPage ? [] : this.decidedAfter(actor, networkId, begin, room + 1),
    ]);
    const inOrder = opened.sort((one, other) => ids.indexOf(one.row.id) - ids.indexOf(other.row.id));
    const found = [...inOrder, ...decided.slice(0, room)];
    const last = left.length > onPage || decided.length > room ? found.at(-1) : undefined;
    const count = (group: BoardRow['group']) => places.filter((place) => place.group === group).length;
    return {
      network: head?.network ?? { slug: network, names: {} },
      body: head?.body ?? null,
      others: head?.others ?? [],
      rows: found.map(({ row }) => row),
      counts: { waiting_for_you: count('waiting_for_you'), under_discussion: count('under_discussion'), decided: head?.decided ?? 0 },
      nextCursor: last ? cursorAt(last.place) : null,
      mayPrepare: may(actor, 'proposal.prepare', { networkId }),
    };
  }

  /** The same cases by pages, for REST: those that moved last first. */
  async list(actor: Actor, network: string, query: unknown): Promise<Page<BoardRow>> {
    const networkId = ownNetwork(actor, network);
    const { cursor, limit } = parseInput(PageQuery, query);
    const [movedAt, id] = cursor ? decodeCursor(cursor, ['instant', 'id']) : [null, null];
    const found = await this.cases(
      actor,
      `${casesSql('p.network_id = $2 and ($3::timestamptz is null or (p.moved_at, p.id) < ($3, $4::uuid))')}
       order by p.moved_at desc, p.id desc limit $5`,
      [networkId, movedAt, id, limit + 1],
    );
    return pageOf(
      found,
      limit,
      ({ place }) => [place.movedAt, place.id],
      ({ row }) => row,
    );
  }

  /** For the front page: cases of all the reader's networks in which something is waited for from them. */
  async waitingFor(actor: Actor): Promise<BoardRow[]> {
    requireAccess(actor, 'body.read');
    const open = await this.openCases(actor, actor.networkIds);
    const waiting = open.filter(({ isWaiting }) => isWaiting).map(({ place }) => place);
    const ids = waiting
      .sort(byPlace)
      .map(({ id }) => id)
      .slice(0, atMost);
    if (ids.length === 0) return [];
    const found = await this.cases(actor, casesSql('p.id = any($2)'), [ids]);
    return found.map(({ row }) => row).sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
  }

  /** Every open case's place for the reader: told by little, as what waits for them may be among the oldest. */
  private async openCases(actor: Actor, networkIds: readonly string[]) {
    const rows = await this.database.read<StandingRow>(actor, openCasesSql, [actor.personId, networkIds]);
    await this.missing.read(
      actor,
      rows.filter((row) => asksWhatIsMissing(actor, row)),
    );
    return rows.map((row) => {
      const standing = standingOf(actor, row, this.missing.of(row), this.clock.now());
      return { place: placeOf(row, standing), isWaiting: taskOf(standing) !== null };
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

  private decidedAfter(actor: Actor, networkId: string, begin: BoardPlace | null, limit: number) {
    const [movedAt, id] = begin?.group === 'decided' ? [begin.movedAt, begin.id] : [null, null];
    return this.cases(actor, decidedCasesSql, [networkId, movedAt, id, limit]);
  }
}

function cursorAt({ group, deadline, movedAt, id }: BoardPlace): string {
  return encodeCursor([boardGroups.indexOf(group), deadline ?? '', movedAt, id]);
}

/** Throws InvalidInput for what we never gave out. */
function placeAt(cursor: string): BoardPlace {
  const [group, deadline, movedAt, id] = decodeCursor(cursor, ['number', 'text', 'instant', 'id']);
  return { group: boardGroups[group] ?? 'decided', deadline: deadline || null, movedAt, id };
}
