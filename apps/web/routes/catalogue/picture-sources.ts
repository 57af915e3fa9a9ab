import type { EntryContent } from '#libs/catalogue';
import { sourcesAt } from '../../kit/picture-sources.js';

export type Attachment = EntryContent['attachments'][number];

/** It asks at each request whether the reader may read it now. */
export function fileAddress(entryId: string, sha: string, width?: number): string {
  return `/api/v1/entries/${entryId}/files/${sha}${width === undefined ? '' : `?width=${width}`}`;
}

export const isPicture = ({ type }: Attachment) => type.startsWith('image/');

/** What an `img` says of where a picture is and how large. */
export function pictureSources(entryId: string, picture: Attachment) {
  return sourcesAt((width) => fileAddress(entryId, picture.sha, width), picture);
}

/** Without those that stand in the text already: rendered HTML says which. */
export function besidesText(attachments: readonly Attachment[], entryId: string, html: readonly string[]): Attachment[] {
  return attachments.filter(({ sha }) => !html.some((text) => text.includes(`src="${fileAddress(entryId, sha)}`)));
}
