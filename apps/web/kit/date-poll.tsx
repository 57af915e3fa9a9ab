import type { DateAnswer } from '#libs/platform';
import { formatPeriod } from '#libs/platform/i18n';
import type { FormValues } from '../problem.js';
import { Button } from './button.js';
import { Choices } from './choices.js';
import { useLanguage, useT } from './language.js';
import { PageForm } from './page-form.js';

interface AskedDate {
  id: string;
  beginsAt: Date;
  endsAt: Date;
}

export const dateAnswers = ['yes', 'if_need_be', 'no'] as const satisfies readonly DateAnswer[];

interface ChoicesProps {
  dates: readonly AskedDate[];
  zone: string;
  /** By the date's id. */
  answers: Record<string, DateAnswer | null | undefined>;
  offered?: readonly DateAnswer[];
}

/** For each date whether one can, in fields that `answersSent` reads. */
export function DateChoices({ dates, zone, answers, offered = dateAnswers }: ChoicesProps) {
  const t = useT();
  const language = useLanguage();
  return dates.map(({ id, beginsAt, endsAt }) => (
    <Choices
      key={id}
      name={`answer.${id}`}
      legend={formatPeriod(language, beginsAt, endsAt, zone)}
      chosen={answers[id] ? [answers[id]] : []}
      options={offered.map((value) => ({ value, label: t(`meeting.answer.${value}`) }))}
      inline
    />
  ));
}

/** Of a form with DateChoices: those that were answered. */
export function answersSent(values: FormValues): { date: string; answer: unknown }[] {
  return Object.entries(values)
    .filter(([name, value]) => name.startsWith('answer.') && value)
    .map(([name, value]) => ({ date: name.slice('answer.'.length), answer: value }));
}

interface CountedDate extends AskedDate {
  yes: number;
  ifNeedBe: number;
  no: number;
}

/** A button for each date, with how many can; sends `choose`, and the date's id as `date`. */
export function ChooseDate({ dates, zone, result }: { dates: readonly CountedDate[]; zone: string; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  return (
    <PageForm result={result} intent="choose">
      <ul className="plain-list stack">
        {dates.map(({ id, beginsAt, endsAt, yes, ifNeedBe, no }) => (
          <li key={id} className="row">
            <Button name="date" value={id} weight="secondary" small>
              {t('meeting.choose', { date: formatPeriod(language, beginsAt, endsAt, zone) })}
            </Button>
            <span className="quiet">{t('meeting.counts', { yes, ifNeedBe, no })}</span>
          </li>
        ))}
      </ul>
    </PageForm>
  );
}
