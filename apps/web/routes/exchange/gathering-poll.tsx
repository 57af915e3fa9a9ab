import type { AskedDate, GatheringView } from '#libs/exchange';
import { formatPeriod } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { ChooseDate, DateChoices } from '../../kit/date-poll.js';
import { Facts } from '../../kit/facts.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';

/** While a date is sought: which of them the reader can. */
export function DatePoll({ gathering: { dates, zone }, result }: { gathering: GatheringView; result: unknown }) {
  const t = useT();
  if (dates.length === 0) return null;
  return (
    <section aria-labelledby="dates" className="recommendation stack">
      <h2 id="dates">{t('meeting.dates')}</h2>
      <PageForm result={result} intent="answer">
        <DateChoices dates={dates} zone={zone} answers={Object.fromEntries(dates.map(({ id, mine }) => [id, mine]))} />
        <p className="quiet">{t('meeting.your_answer_text')}</p>
        <Button>{t('meeting.send_answer')}</Button>
      </PageForm>
    </section>
  );
}

/** For those who arrange it: who can when, and the button that decides. */
export function WhoCanWhen({ gathering: { dates, zone }, result }: { gathering: GatheringView; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const counted = dates.flatMap(({ counts, ...date }) => (counts ? [{ ...date, ...counts }] : []));
  if (counted.length === 0) return null;
  const whoCan = ({ whoCan: names }: Pick<AskedDate, 'whoCan'>) => (names.length > 0 ? names.join(' · ') : t('gathering.nobody_yet'));
  return (
    <section aria-labelledby="who-can" className="stack">
      <h2 id="who-can">{t('meeting.who_can')}</h2>
      <Facts
        wide
        facts={counted.map((date) => ({ term: formatPeriod(language, date.beginsAt, date.endsAt, zone), description: whoCan(date) }))}
      />
      <ChooseDate dates={counted} zone={zone} result={result} />
    </section>
  );
}
