import type { AnnouncementPage } from '#libs/digest';
import { formatNumber } from '#libs/platform/i18n';
import { Facts } from '../../kit/facts.js';
import { useLanguage, useT } from '../../kit/language.js';

/** What became of its mails, for its coordinators. */
export function AnnouncementOutcome({ outcome }: { outcome: NonNullable<AnnouncementPage['outcome']> }) {
  const t = useT();
  const language = useLanguage();
  const number = (value: number) => value > 0 && <span suppressHydrationWarning>{formatNumber(language, value)}</span>;
  return (
    <section aria-labelledby="outcome" className="stack">
      <h2 id="outcome">{t('announcement.outcome')}</h2>
      <Facts
        wide
        facts={[
          {
            term: t('announcement.outcome.sent'),
            description: <span suppressHydrationWarning>{formatNumber(language, outcome.sent)}</span>,
          },
          { term: t('announcement.outcome.waiting'), description: number(outcome.waiting) },
          { term: t('announcement.outcome.failed'), description: number(outcome.failed) },
          { term: t('announcement.outcome.skipped'), description: number(outcome.skipped) },
        ]}
      />
    </section>
  );
}
