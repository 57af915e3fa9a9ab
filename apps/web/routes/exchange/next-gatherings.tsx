import type { GatheringFace } from '#libs/exchange';
import { useT } from '../../kit/language.js';
import { GatheringRows } from './gathering-rows.js';

/** The next three that the reader may know of, in any network. */
export function NextGatherings({ gatherings }: { gatherings: readonly GatheringFace[] }) {
  const t = useT();
  if (gatherings.length === 0) return null;
  return (
    <section aria-labelledby="next-gatherings" className="stack">
      <h2 id="next-gatherings">{t('gathering.title')}</h2>
      <GatheringRows gatherings={gatherings} isAhead named />
    </section>
  );
}
