/** A picture is kept as wide as that at most, and in these widths below its own. */
export const widestPicture = 2400;
export const pictureWidths = [480, 960, 1600] as const;

/** The widths that a picture of that width is kept in besides its own. */
export function widthsOf(width: number | null): number[] {
  return width === null ? [] : pictureWidths.filter((one) => one < width);
}

/** The least of them that is not below what is wanted; none where only the picture's own is. */
export function widthFor(width: number | null, wanted: number): number | undefined {
  return widthsOf(width).find((one) => one >= wanted);
}

/** Where the store has a file, or a picture in another width. */
export function storeKey(sha: string, width?: number): string {
  return width === undefined ? sha : `${sha}.${width}`;
}

/** All keys that a file may stand under. */
export function storeKeys(sha: string): string[] {
  return [sha, ...pictureWidths.map((width) => storeKey(sha, width))];
}
