import { Link } from 'react-router';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';

interface Props {
  entry: { id: string; mayEdit: boolean; content: { partners: readonly unknown[] } };
}

/** For those who may edit an entry that names partners: a partnership of them, in which each says yes by itself. */
export function FromPartners({ entry }: Props) {
  const t = useT();
  const language = useLanguage();
  if (!entry.mayEdit || entry.content.partners.length === 0) return null;
  return (
    <p>
      <Link to={path(language, 'newPartnership', null, { entry: entry.id })}>{t('partnership.of_partners')}</Link>
    </p>
  );
}
