/** Those that a picture is kept in below its own. */
const widths = [480, 960, 1600];

/** What an `img` says of a picture's addresses, in its own width (none named) and in those below, and how large it is. */
export function sourcesAt(address: (width?: number) => string, { width, height }: { width: number | null; height: number | null }) {
  const smaller = widths.filter((one) => one < (width ?? 0));
  return {
    src: address(smaller.find((one) => one >= 960) ?? smaller.at(-1)),
    srcSet: [...smaller.map((one) => `${address(one)} ${one}w`), `${address()} ${width}w`].join(', '),
    width: width ?? undefined,
    height: height ?? undefined,
  };
}
