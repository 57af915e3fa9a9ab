import type { EntryContent } from '#libs/catalogue';
import { formatBytes } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { WordsWithin } from '../../kit/words-within.js';

type Attachment = EntryContent['attachments'][number];

interface Props {
  entryId: string;
  content: EntryContent;
}

/** Those that a picture is kept in below its own. */
const widths = [480, 960, 1600];

/** It asks at each request whether the reader may read it now. */
export function fileAddress(entryId: string, sha: string, width?: number): string {
  return `/api/v1/entries/${entryId}/files/${sha}${width === undefined ? '' : `?width=${width}`}`;
}

export const isPicture = ({ type }: Attachment) => type.startsWith('image/');
const isShown = ({ leftOut }: Attachment) => !leftOut;

export function hasDocuments({ attachments }: EntryContent): boolean {
  return attachments.some((one) => isShown(one) && !isPicture(one));
}

export function Picture({ entryId, picture, lang, sizes }: { entryId: string; picture: Attachment; lang: string; sizes: string }) {
  const smaller = widths.filter((width) => width < (picture.width ?? 0));
  const sources = [
    ...smaller.map((width) => `${fileAddress(entryId, picture.sha, width)} ${width}w`),
    `${fileAddress(entryId, picture.sha)} ${picture.width}w`,
  ];
  return (
    <img
      src={fileAddress(entryId, picture.sha, smaller.find((width) => width >= 960) ?? smaller.at(-1))}
      srcSet={sources.join(', ')}
      sizes={sizes}
      width={picture.width ?? undefined}
      height={picture.height ?? undefined}
      alt={picture.decorative ? '' : picture.alt}
      lang={lang}
      loading="lazy"
    />
  );
}

/** The entry's pictures in the order their author gave them, each with its words. */
export function EntryPictures({ entryId, content }: Props) {
  const t = useT();
  const pictures = content.attachments.filter((one) => isPicture(one) && isShown(one));
  if (pictures.length === 0) return null;
  return (
    <section className="stack entry-pictures" aria-label={t('attachment.pictures')}>
      {pictures.map((picture) => (
        <figure key={picture.sha}>
          <Picture entryId={entryId} picture={picture} lang={content.language} sizes="(min-width: 60rem) 42rem, 100vw" />
          {(picture.caption || picture.credit) && (
            <figcaption>
              {picture.caption && <span lang={content.language}>{picture.caption} </span>}
              {picture.credit && (
                <span className="quiet">
                  <WordsWithin lang={content.language} words={picture.credit} sentence={(credit) => t('attachment.photo_by', { credit })} />
                </span>
              )}
            </figcaption>
          )}
        </figure>
      ))}
    </section>
  );
}

/** What one takes along. */
export function EntryDocuments({ entryId, content }: Props) {
  const language = useLanguage();
  return (
    <ul className="plain-list">
      {content.attachments
        .filter((one) => isShown(one) && !isPicture(one))
        .map(({ sha, name, size, caption, credit }) => (
          <li key={sha}>
            <a href={fileAddress(entryId, sha)} lang={content.language} className="break-anywhere" download>
              {caption || name}
            </a>
            <div className="quiet small" suppressHydrationWarning>
              {name.split('.').at(-1)?.toUpperCase()}, {formatBytes(language, size)}
              {credit && <span lang={content.language}>, {credit}</span>}
            </div>
          </li>
        ))}
    </ul>
  );
}
