import { Link } from 'react-router';
import type { Original } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';

/** Stands for the title until it is known where in the sentence it falls. */
const place = '\u0000';

/** «Translated from … version … by …», for those who may read the original. */
export function TranslatedFrom({ original }: { original: Original | null }) {
  const t = useT();
  const language = useLanguage();
  if (!original) return null;
  const { version, tenantName: tenant, title, language: lang } = original;
  const at = { tenant: original.tenant, slug: original.slug };
  const key = version === null ? 'translation.of_some' : 'translation.of';
  const [before, after] = t(key, { title: place, version, tenant }).split(place);
  const to = version === null ? path(language, 'entry', at) : path(language, 'entryVersion', { ...at, number: String(version) });
  return (
    <p className="made-from">
      {before}
      <Link to={to} lang={lang} hrefLang={lang}>
        {title}
      </Link>
      {after}.
    </p>
  );
}

/** For readers a way to the newer original; for those who write the translation, to what changed. */
export function NewerOriginal({ original, entry, mayEdit }: { original: Original | null; entry: string; mayEdit: boolean }) {
  const t = useT();
  const language = useLanguage();
  if (!original?.newerVersion) return null;
  const at = { tenant: original.tenant, slug: original.slug };
  return (
    <Notice>
      <p>
        {t('translation.newer.reader')}{' '}
        <Link to={path(language, 'entry', at)} hrefLang={original.language}>
          {t('translation.newer.read')}
        </Link>
        {mayEdit && (
          <>
            {' · '}
            <Link to={path(language, 'translation', { entry })}>{t('translation.newer.see')}</Link>
          </>
        )}
      </p>
    </Notice>
  );
}
