import { type EntryContent, emptyContent } from './entry-content.js';
import { asWrittenNow } from './former-claim.js';

type ListName = { [Name in keyof EntryContent]: EntryContent[Name] extends object[] ? Name : never }[keyof EntryContent];

/** What a place that an item of a list got later says in the rows of before: `claims: { dimension: null }`. */
const laterInItems: { [Name in ListName]?: Partial<EntryContent[Name][number]> } = {};

/**
 * Content as `entry_draft` and `entry_version` keep it. Rows of before lack places that the template got later: they read as empty ones.
 * Everybody who reads the column does it through here; an entity's column by itself.
 */
export function storedContent(row: unknown): EntryContent {
  const stored = asWrittenNow(row as EntryContent);
  const empty = emptyContent(stored.language);
  const content: EntryContent = {
    ...empty,
    ...stored,
    byline: { ...empty.byline, ...stored.byline },
    start: { ...empty.start, ...stored.start },
    contact: { ...empty.contact, ...stored.contact },
  };
  for (const [list, later] of Object.entries(laterInItems) as [ListName, object][])
    (content as unknown as Record<string, object[]>)[list] = content[list].map((item) => ({ ...later, ...item }));
  return content;
}

/** For an entity's column of content. */
export const contentColumn = { from: storedContent, to: (content: EntryContent) => content };
