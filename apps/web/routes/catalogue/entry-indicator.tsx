import type { IndicatorDetails } from '#libs/catalogue';
import { Details } from '../../kit/details.js';
import { Facts } from '../../kit/facts.js';
import { useT } from '../../kit/language.js';
import { u4sscInFull } from './u4ssc.js';

/** How a result's indicator is sorted, folded away. */
export function EntryIndicator({ details, lang }: { details: IndicatorDetails | null | undefined; lang: string }) {
  const t = useT();
  if (!details) return null;
  const { goal, dimension, perspective, quality, u4ssc } = details;
  const own = (text: string | null) => text && <span lang={lang}>{text}</span>;
  return (
    <Details summary={t('template.indicator.title')}>
      <Facts
        facts={[
          { term: t('template.indicator.goal'), description: goal && `${goal} ${t(`goals.${goal}`)}` },
          { term: t('template.indicator.dimension'), description: dimension && t(`catalogue.dimension.${dimension}`) },
          { term: t('template.indicator.perspective'), description: own(perspective) },
          { term: t('template.indicator.quality'), description: own(quality) },
          { term: t('template.indicator.u4ssc'), description: u4ssc && u4sscInFull(t, u4ssc) },
        ]}
      />
    </Details>
  );
}
