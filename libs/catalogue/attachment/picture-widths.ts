/** A picture is kept as wide as that at most, and in these widths below its own. */
export const widestPicture = 2400;
export const pictureWidths = [480, 960, 1600] as const;

/** The widths that a picture of that width is kept in besides its own. */
export function widthsOf(width: number | null): number[] {
  return width === null ? [] : pictureWidths.filter((one) => one < width);
}

/** Where the store has a file, or a picture in another width. */
export function storeKey(sha: string, width?: number): string {
  return width === undefined ? sha : `${sha}.${width}`;
}

/** All keys that a file may stand under. */
export function storeKeys(sha: string): string[] {
  return [sha, ...pictureWidths.map((width) => storeKey(sha, width))];
}
