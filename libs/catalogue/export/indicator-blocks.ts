import { type Block, plain, type Words } from '#libs/platform/documents';
import { type IndicatorDetails, u4ssc, u4sscParts } from '../entry/indicator.js';

/** How a result's indicator is sorted; nothing where nobody has said. */
export function indicatorBlocks(details: IndicatorDetails | null | undefined, t: Words): Block[] {
  if (!details) return [];
  const { goal, dimension, perspective, quality, u4ssc: place } = details;
  const facts = [
    [t('template.indicator.goal'), goal && `${goal} ${t(`goals.${goal}`)}`],
    [t('template.indicator.dimension'), dimension && t(`catalogue.dimension.${dimension}`)],
    [t('template.indicator.perspective'), perspective],
    [t('template.indicator.quality'), quality],
    [t('template.indicator.u4ssc'), place && u4sscInFull(place, t)],
  ].flatMap(([term, text]) => (term && text ? [{ term, lines: [plain(text)] }] : []));
  if (facts.length === 0) return [];
  return [
    { kind: 'paragraph', voice: 'quiet', runs: plain(t('template.indicator.title')) },
    { kind: 'facts', facts },
  ];
}

/** «Economy › Infrastructure: Transport» */
function u4sscInFull(place: string, t: Words): string {
  const [part = '', category = ''] = place.split('.');
  const dimension = Object.entries(u4ssc).find(([, parts]) => part in parts)?.[0];
  if (!dimension || !u4sscParts[part]?.includes(category)) return place;
  return `${t(`catalogue.u4ssc.dimension.${dimension}`)} › ${t(`catalogue.u4ssc.part.${part}`)}: ${t(`catalogue.u4ssc.category.${category}`)}`;
}
