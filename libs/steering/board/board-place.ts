import { type BoardGroup, boardGroups } from './board-group.js';

/** Where a case has its place on the board: what waits for the reader first, where a day is near that one first, else what moved last. */
export interface BoardPlace {
  group: BoardGroup;
  /** ISO instants, all of the same length. */
  deadline: string | null;
  movedAt: string;
  id: string;
}

/** Below 0 where the first one comes first. */
export function byPlace(one: BoardPlace, other: BoardPlace): number {
  return (
    boardGroups.indexOf(one.group) - boardGroups.indexOf(other.group) ||
    compared(one.deadline ?? '~', other.deadline ?? '~') ||
    compared(other.movedAt, one.movedAt) ||
    compared(other.id, one.id)
  );
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
