import { Link } from 'react-router';
import type { GatheringView } from '#libs/exchange';
import { formatDate, path } from '#libs/platform/i18n';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';

/** The dates of the same series that are still to come: one signs up for each. */
export function OtherDates({ gathering: { otherDates, network, zone } }: { gathering: GatheringView }) {
  const t = useT();
  const language = useLanguage();
  if (otherDates.length === 0) return null;
  return (
    <Details summary={t('gathering.other_dates', { count: otherDates.length })} quiet>
      <ul>
        {otherDates.map(({ id, beginsAt, state }) => (
          <li key={id}>
            <Link to={path(language, 'gathering', { network: network.slug, gathering: id })}>{formatDate(language, beginsAt, zone)}</Link>
            {state === 'draft' && <span className="quiet"> · {t('gathering.state.draft')}</span>}
          </li>
        ))}
      </ul>
    </Details>
  );
}
