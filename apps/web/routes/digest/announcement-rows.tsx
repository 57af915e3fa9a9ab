import { Link } from 'react-router';
import type { AnnouncementView } from '#libs/digest';
import { path } from '#libs/platform/i18n';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { AnnouncementStanding } from './announcement-standing.js';

export function AnnouncementRows({ announcements }: { announcements: readonly AnnouncementView[] }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  return (
    <ul className="plain-list threads">
      {announcements.map((one) => (
        <li key={one.id}>
          <h2 lang={foreign(one.text.language)}>
            <Link to={path(language, 'announcement', { network: one.network.slug, announcement: one.id })}>{one.text.title}</Link>
          </h2>
          <p className="quiet small">
            {t('announcement.from', { tenant: one.tenant.name })} · <AnnouncementStanding announcement={one} />
          </p>
        </li>
      ))}
    </ul>
  );
}
