import type { HeldFile } from '#libs/catalogue';
import { formatBytes } from '#libs/platform/i18n';
import { useLanguage, useT } from './language.js';
import { sourcesAt } from './picture-sources.js';

/** Pictures and documents of what somebody wrote; `lang` is the language of its words. Nothing where there are none. */
export function HeldFiles({ files, lang }: { files: readonly HeldFile[]; lang: string | undefined }) {
  const t = useT();
  const language = useLanguage();
  if (files.length === 0) return null;
  return (
    <ul className="plain-list held-files">
      {files.map((file) => (
        <li key={file.sha}>
          {file.type.startsWith('image/') ? (
            <a href={address(file)}>
              <img
                {...sourcesAt((width) => address(file, width), file)}
                sizes="(min-width: 60rem) 20rem, 100vw"
                alt={file.alt || file.name}
                lang={file.alt ? lang : undefined}
                loading="lazy"
              />
            </a>
          ) : (
            <>
              <a href={address(file)} className="break-anywhere" download>
                {file.name}
              </a>{' '}
              <span className="quiet small" suppressHydrationWarning>
                {formatBytes(language, file.size)}
              </span>
            </>
          )}
          {file.isChecking && <p className="quiet small">{t('attachment.checking')}</p>}
        </li>
      ))}
    </ul>
  );
}

function address({ holderId, sha }: HeldFile, width?: number): string {
  return `/api/v1/held-files/${holderId}/${sha}${width === undefined ? '' : `?width=${width}`}`;
}
