import { formatDate, type Language, path, translate } from '#libs/platform';
import type { YearQuarter } from './quarter.js';

export interface AgendaFacts {
  committee: string;
  quarter: YearQuarter;
  meetingOn: string | null;
  goals: readonly number[];
  targets: readonly string[];
  /** What the committee last told of, if anything. */
  before: { year: number; quarter: number; title: string; done: string } | null;
  /** What other municipalities did that this committee could use, each with why. */
  suggestions: readonly { title: string; tenant: string; why: string; address: string }[];
}

/** A text that the agenda can begin with, from what is known: what the committee works with, what it did last, what others did, and what it is asked. Paragraphs. */
export function agendaText(language: Language, facts: AgendaFacts): { title: string; agenda: string } {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const { committee, before } = facts;
  const works = [
    ...facts.goals.map((goal) => `${goal} ${t(`goals.${goal}`)}`),
    ...facts.targets.map((target) => `${target} ${t(`targets.${target}`)}`),
  ];
  const said = before && (before.done || before.title);
  const paragraphs = [
    t('wheel.text.why', { committee }),
    works.length > 0 ? `${t('wheel.text.works_with')}\n${works.map((line) => `– ${line}`).join('\n')}` : t('wheel.text.no_goals'),
    ...(before && said ? [`${t('wheel.text.before', { quarter: before.quarter, year: String(before.year) })}\n${said}`] : []),
    ...(facts.suggestions.length > 0
      ? [
          `${t('wheel.text.suggestions')}\n${facts.suggestions
            .map(({ title, tenant, why, address }) => `– ${title} (${tenant}). ${why}\n  ${address}`)
            .join('\n')}`,
        ]
      : []),
    `${t('wheel.text.questions')}\n${[t('wheel.text.question_now'), t('wheel.text.question_together'), t('wheel.text.question_conflict')].map((line) => `– ${line}`).join('\n')}`,
    `${t('wheel.text.proposal')}\n${t('wheel.text.proposal_words')}`,
  ];
  const when = facts.meetingOn && t('wheel.text.meeting', { day: formatDate(language, facts.meetingOn) });
  return {
    title: t('wheel.text.title', { quarter: facts.quarter.quarter, year: String(facts.quarter.year) }),
    agenda: [...(when ? [when] : []), ...paragraphs].join('\n\n'),
  };
}

/** Where the page of a committee's quarter is, in a language. */
export function quarterPath(language: Language, tenant: string, committee: string, { year, quarter }: YearQuarter): string {
  return path(language, 'wheelQuarter', { tenant, committee, quarter: `${year}-${quarter}` });
}
