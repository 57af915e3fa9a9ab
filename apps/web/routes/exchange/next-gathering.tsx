import { Link } from 'react-router';
import type { GatheringFace, Kept } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { MeetingWhen } from '../steering/meeting-when.js';

interface Props {
  network: string;
  /** The next one, or none. */
  gatherings: readonly GatheringFace[];
  kept: Kept;
  isInside: boolean;
}

/** When the network meets next, and how many of its promises were kept. */
export function NextGathering({ network, gatherings: [next], kept, isInside }: Props) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  if (!next && kept.of === 0 && !isInside) return null;
  return (
    <section aria-labelledby="next" className="stack stack-small">
      <h2 id="next">{t('gathering.next')}</h2>
      {next ? (
        <>
          <h3 lang={foreign(next.language)}>
            <Link to={path(language, 'gathering', { network, gathering: next.id })}>{next.title}</Link>
          </h3>
          <p className="quiet">
            {next.beginsAt && next.endsAt && <MeetingWhen beginsAt={next.beginsAt} endsAt={next.endsAt} zone={next.zone} />}
            {next.place && ` · ${next.place}`}
          </p>
        </>
      ) : (
        <p className="quiet">{t('gathering.none_ahead')}</p>
      )}
      {kept.of > 0 && <p>{t('commitment.kept', { done: kept.done, of: kept.of })}</p>}
      <p>
        <Link to={path(language, 'gatherings', { network })}>{t('gathering.all')}</Link>
      </p>
    </section>
  );
}
