import { Link } from 'react-router';
import type { Origin } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { licenceAddress } from './licence-address.js';

/** Stands for the title until it is known where in the sentence it falls. */
const place = '\u0000';

interface Props {
  origin: Origin | null;
  entry: string;
  draft?: boolean;
  /** What differs stands on the same page. */
  compared?: boolean;
}

/** «Made from … by …», with the way to what differs: attribution that licences ask for, for those who may read the original. */
export function MadeFrom({ origin, entry, draft, compared }: Props) {
  const t = useT();
  const language = useLanguage();
  if (!origin) return null;
  const at = { tenant: origin.tenant, slug: origin.slug };
  const [before, after] = t('own.made_from', { title: place, version: origin.version, tenant: origin.tenantName }).split(place);
  return (
    <p className="made-from">
      {before}
      <Link
        to={path(language, 'entryVersion', { ...at, number: String(origin.version) })}
        lang={origin.language}
        hrefLang={origin.language}
      >
        {origin.title}
      </Link>
      {after}
      {origin.licence && (
        <>
          {' '}
          (
          <a href={licenceAddress[origin.licence]} className="nowrap">
            {origin.licence}
          </a>
          )
        </>
      )}
      . {!compared && <Link to={path(language, 'fromOriginal', { entry }, draft ? { of: 'draft' } : {})}>{t('own.compare')}</Link>}
      {origin.newerVersion && (
        <>
          {' '}
          {t('own.newer_original')}{' '}
          <Link to={path(language, 'entryVersions', at, { before: origin.version, after: origin.newerVersion })}>
            {t('own.newer_changes')}
          </Link>
        </>
      )}
    </p>
  );
}
