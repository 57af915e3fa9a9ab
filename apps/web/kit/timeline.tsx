import type { ReactNode } from 'react';
import { formatPartialDate } from '#libs/platform/i18n';
import { useLanguage } from './language.js';

export interface Milestone {
  /** As precise as it is known: '2019', '2019-05', '2019-05-16'. */
  date: string;
  text: ReactNode;
  detail?: ReactNode;
}

/** What happened, as one vertical line. */
export function Timeline({ milestones, lang }: { milestones: readonly Milestone[]; lang?: string }) {
  const language = useLanguage();
  return (
    <ol className="timeline">
      {milestones.map((milestone, index) => (
        <li key={index}>
          <time dateTime={milestone.date} suppressHydrationWarning>
            {formatPartialDate(language, milestone.date)}
          </time>
          <span lang={lang === language ? undefined : lang}>{milestone.text}</span>
          {milestone.detail && <div className="quiet small">{milestone.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
