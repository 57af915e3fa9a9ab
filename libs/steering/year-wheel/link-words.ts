import { formatDate, formatList, type Language, nameIn } from '#libs/platform';
import type { Words } from '#libs/platform/documents';
import type { LinkView } from './link-view.js';
import type { CommitteeFace } from './wheel-year.js';

/** «MIN» where it has a short name, else its whole. */
export function shortName(language: Language, { abbreviation, names }: Pick<CommitteeFace, 'abbreviation' | 'names'>): string {
  return abbreviation ?? nameIn(language, names);
}

/** What both have in common, or what pulls apart: one phrase for each reason. */
export function linkReasons(
  t: Words,
  language: Language,
  { shared, conflict, committees }: Pick<LinkView, 'shared' | 'conflict' | 'committees'>,
): string[] {
  const [one, other] = committees.map((committee) => shortName(language, committee));
  const [first = [], second = []] = conflict?.targets ?? [];
  return [
    ...(conflict
      ? [
          t(`yearly.conflict.${conflict.rule}`),
          t('yearly.pull', { one, other, first: formatList(language, first), second: formatList(language, second) }),
        ]
      : shared.targets.map((target) => t('yearly.shared.target', { target, words: t(`targets.${target}`) }))),
    ...shared.partners.map((partner) => t('yearly.shared.partner', { partner })),
    ...shared.areas.map((area) => t('yearly.shared.area', { area })),
    ...shared.periods.map(({ since, until }) =>
      t('yearly.shared.period', { since: formatDate(language, since), until: formatDate(language, until) }),
    ),
  ];
}
