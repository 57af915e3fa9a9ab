import type { Original } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { TranslatedFrom } from './translated-from.js';

/** Above the draft of a translation: what it translates, and the way to writing beside it. */
export function EditorOriginal({ original, entry }: { original: Original | null; entry: string }) {
  const t = useT();
  const language = useLanguage();
  if (!original) return null;
  return (
    <Notice>
      <TranslatedFrom original={original} />
      {original.newerVersion && <p>{t('translation.newer.text', { version: original.version, newer: original.newerVersion })}</p>}
      <p>
        <ButtonLink to={path(language, 'translation', { entry })} weight="secondary" small>
          {t('translation.side_by_side')}
        </ButtonLink>
      </p>
    </Notice>
  );
}
