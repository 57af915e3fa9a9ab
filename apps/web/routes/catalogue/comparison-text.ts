import type { FieldChange } from '#libs/catalogue';

type Piece = FieldChange['pieces'][number];

/** How much of what stayed is shown beside a change. */
const around = 160;

/** Long runs that stayed are shown where they meet a change, and « … » for the rest. */
export function shortened(pieces: readonly Piece[]): Piece[] {
  if (pieces.every(({ is }) => is === 'same')) return [...pieces];
  return pieces.map((piece, index) => {
    if (piece.is !== 'same' || piece.text.length <= 2 * around + 40) return piece;
    const start = index === 0 ? '' : piece.text.slice(0, piece.text.lastIndexOf(' ', around) + 1 || around);
    const end = index === pieces.length - 1 ? '' : piece.text.slice(piece.text.indexOf(' ', piece.text.length - around));
    return { is: 'same', text: `${start} … ${end}` };
  });
}

/** In characters: beside a text of less, the one that replaces it is in sight too. */
const inSight = 300;

/** How much there is to read. */
export function textsOf(fields: readonly FieldChange[]): number {
  return fields.reduce((sum, { pieces }) => shortened(pieces).reduce((within, { text }) => within + text.length, sum), 0);
}

/** A long text in place of another, with no word in common: the later one is read first. */
export function isWrittenAnew(pieces: readonly Piece[]): boolean {
  return (
    pieces.length === 2 &&
    pieces.every(({ is }) => is !== 'same') &&
    pieces.some(({ is, text }) => is === 'removed' && text.length > inSight)
  );
}
