import type { EntryContent } from '#libs/catalogue';
import { type Language, translate } from '#libs/platform/i18n';
import { fileNamed } from '#libs/platform/markdown';
import type { ShowPicture } from '../../markdown.server.js';
import { isPicture, pictureSources } from './picture-sources.js';

type Pictured = Pick<EntryContent, 'attachments' | 'language'>;

/** The entry's own pictures where its text names them, on a page in that language; what is gone or left out for now is not shown. */
export function picturesOf(entryId: string, { attachments, language: lang }: Pictured, language: Language): ShowPicture {
  const shown = attachments.filter((one) => isPicture(one) && !one.leftOut);
  return (reference, words) => {
    const picture = fileNamed(reference, shown);
    if (!picture) return null;
    const { caption, credit, decorative } = picture;
    const alt = words || (decorative ? '' : picture.alt);
    const attributes = { ...pictureSources(entryId, picture), sizes: '(min-width: 60rem) 42rem, 100vw', alt, lang, loading: 'lazy' };
    const image = `<img ${Object.entries(attributes)
      .map(([name, value]) => (value === undefined ? '' : `${name.toLowerCase()}="${escaped(String(value))}"`))
      .join(' ')}>`;
    const said = [
      ...(caption ? [`<span lang="${lang}">${escaped(caption)}</span>`] : []),
      ...(credit ? [`<span class="quiet">${escaped(translate(language, 'attachment.photo_by', { credit }))}</span>`] : []),
    ];
    return `<figure>${image}${said.length > 0 ? `<figcaption>${said.join(' ')}</figcaption>` : ''}</figure>\n`;
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
