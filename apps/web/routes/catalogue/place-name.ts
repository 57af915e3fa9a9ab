import { hasMessage } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';

/** Where a place's own name is kept, for those that the importer knows nothing of. */
const ownNames: Record<string, string> = { attachments: 'attachment.title' };

/** What a place of an entry's text is called; one without a name is called as it is written. */
export function usePlaceName(): (place: string) => string {
  const t = useT();
  const language = useLanguage();
  return (place) => {
    const key = ownNames[place] ?? `import.place.${place}`;
    return hasMessage(language, key) ? t(key) : place;
  };
}
