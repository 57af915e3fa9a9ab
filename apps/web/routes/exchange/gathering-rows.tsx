import { Link } from 'react-router';
import type { GatheringFace } from '#libs/exchange';
import { nameIn, path } from '#libs/platform/i18n';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { MeetingWhen } from '../steering/meeting-when.js';
import { GatheringStanding } from './gathering-standing.js';

/** Gatherings as rows: when, what, where, and what the reader has to do with it. */
export function GatheringRows({ gatherings, isAhead, named }: { gatherings: readonly GatheringFace[]; isAhead: boolean; named?: boolean }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  return (
    <ul className="case-list plain-list">
      {gatherings.map((gathering) => (
        <li key={gathering.id} className="case-row">
          <div>
            <h3 lang={foreign(gathering.language)}>
              <Link to={path(language, 'gathering', { network: gathering.network.slug, gathering: gathering.id })}>{gathering.title}</Link>
            </h3>
            <p className="quiet small">
              {[named && nameIn(language, gathering.network.names), gathering.place, gathering.isOnline && t('gathering.is_online')]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          <div className="case-standing">
            {gathering.beginsAt && gathering.endsAt && (
              <p>
                <MeetingWhen beginsAt={gathering.beginsAt} endsAt={gathering.endsAt} zone={gathering.zone} />
              </p>
            )}
          </div>
          <span>
            <GatheringStanding gathering={gathering} isAhead={isAhead} />
          </span>
        </li>
      ))}
    </ul>
  );
}
