import type { EntryContent } from '#libs/catalogue';

export type Attachment = EntryContent['attachments'][number];

/** Those that a picture is kept in below its own. */
const widths = [480, 960, 1600];

/** It asks at each request whether the reader may read it now. */
export function fileAddress(entryId: string, sha: string, width?: number): string {
  return `/api/v1/entries/${entryId}/files/${sha}${width === undefined ? '' : `?width=${width}`}`;
}

export const isPicture = ({ type }: Attachment) => type.startsWith('image/');

/** What an `img` says of where a picture is and how large. */
export function pictureSources(entryId: string, { sha, width, height }: Attachment) {
  const smaller = widths.filter((one) => one < (width ?? 0));
  const sources = [...smaller.map((one) => `${fileAddress(entryId, sha, one)} ${one}w`), `${fileAddress(entryId, sha)} ${width}w`];
  return {
    src: fileAddress(entryId, sha, smaller.find((one) => one >= 960) ?? smaller.at(-1)),
    srcSet: sources.join(', '),
    width: width ?? undefined,
    height: height ?? undefined,
  };
}

/** Without those that stand in the text already: rendered HTML says which. */
export function besidesText(attachments: readonly Attachment[], entryId: string, html: readonly string[]): Attachment[] {
  return attachments.filter(({ sha }) => !html.some((text) => text.includes(`src="${fileAddress(entryId, sha)}`)));
}
