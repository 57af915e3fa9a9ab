import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { isDay } from '../day.js';
import { InvalidInput } from '../errors.js';
import { isId } from '../id.js';
import { MaxLength } from '../max-length.js';
import { plainInput } from '../plain-input.js';

/** What every list takes; a list's own query class extends it. */
export class PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  @Transform(({ value }) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value))
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 20;
}

export interface Page<T> {
  items: T[];
  /** For the next page; null on the last. */
  nextCursor: string | null;
}

const checks = {
  id: isId,
  number: (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0,
  text: (value: unknown) => typeof value === 'string' && plainInput(value) === value,
  /** ISO 8601 in UTC. */
  instant: (value: unknown) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(value) &&
    isDay(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value)),
};

type Part = keyof typeof checks;
type Values<Parts extends readonly Part[]> = { [I in keyof Parts]: Parts[I] extends 'number' ? number : string };

/** A place in a sorted list: the last row's sort values, opaque to whoever pages. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values back, each of the kind named; throws InvalidInput for what we never gave out. */
export function decodeCursor<const Parts extends readonly Part[]>(cursor: string, parts: Parts): Values<Parts> {
  const values = parsed(cursor);
  if (!Array.isArray(values) || values.length !== parts.length || !parts.every((part, index) => checks[part](values[index])))
    throw new InvalidInput({ cursor: ['matches'] });
  return values as Values<Parts>;
}

/** A page from `limit + 1` rows read: the extra row says that there is more. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => readonly (string | number)[],
  itemOf: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(itemOf), nextCursor: rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
