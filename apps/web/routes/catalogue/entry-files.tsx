import type { EntryContent } from '#libs/catalogue';
import { formatBytes } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { WordsWithin } from '../../kit/words-within.js';
import { type Attachment, besidesText, fileAddress, isPicture, pictureSources } from './picture-sources.js';

interface Props {
  entryId: string;
  content: EntryContent;
}

const isShown = ({ leftOut }: Attachment) => !leftOut;

export function hasDocuments({ attachments }: EntryContent): boolean {
  return attachments.some((one) => isShown(one) && !isPicture(one));
}

export function Picture({ entryId, picture, lang, sizes }: { entryId: string; picture: Attachment; lang: string; sizes: string }) {
  return <img {...pictureSources(entryId, picture)} sizes={sizes} alt={picture.decorative ? '' : picture.alt} lang={lang} loading="lazy" />;
}

/** The entry's pictures in the order their author gave them, each with its words; those that its text shows stand there. */
export function EntryPictures({ entryId, content, html }: Props & { html: readonly string[] }) {
  const t = useT();
  const pictures = besidesText(content.attachments, entryId, html).filter((one) => isPicture(one) && isShown(one));
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
