import {
  type Block,
  formatDateTime,
  formatPeriod,
  formatTime,
  type Language,
  type Letter,
  sentenceAround,
  translate,
} from '#libs/platform';
import type { NoticeKind, Told } from './meeting-notice.js';

export interface MeetingNews {
  kind: NoticeKind;
  told: Told;
  /** The body's name in the letter's language. */
  body: string;
  /** The meeting's page. */
  url: string;
  /** The reader's, where it differs from the meeting's. */
  zone: string;
  /** What is asked about, where no date is chosen. */
  dates: readonly { beginsAt: string; endsAt: string }[];
}

/** What became of a meeting, and one button. */
export function meetingLetter(language: Language, news: MeetingNews): Letter {
  const { told, kind, body, url } = news;
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const when = told.beginsAt ? formatDateTime(language, told.beginsAt, told.zone) : '';
  const subjects: Record<Told['cause'], string> = {
    called: t('meeting.mail.called', { title: told.title }),
    changed: t('meeting.mail.changed', { title: told.title }),
    cancelled: t('meeting.mail.cancelled', { title: told.title }),
    left: t('meeting.mail.left', { title: told.title }),
    polled: t('meeting.mail.polled', { title: told.title }),
    tomorrow: t('meeting.mail.tomorrow', { title: told.title }),
  };
  const texts: Record<Told['cause'], string> = {
    called: t('meeting.mail.called_text', { body }),
    changed: t('meeting.mail.changed_text', { body }),
    cancelled: t('meeting.mail.cancelled_text', { body }),
    left: t('meeting.mail.left_text', { body }),
    polled: t('meeting.mail.polled_text', { body }),
    tomorrow: t('meeting.mail.tomorrow_text', { body }),
  };
  const isOff = kind === 'cancel';
  const facts = kind === 'poll' ? datesAsked(language, news) : factsOf(language, news);
  const button: Block[] = isOff
    ? []
    : [{ kind: 'button', label: kind === 'poll' ? t('meeting.mail.answer') : t('meeting.mail.read'), url }];
  return {
    subject: subjects[told.cause],
    preheader: when || texts[told.cause],
    heading: sentenceAround(language, { words: told.title, lang: told.language }, (words) => words),
    blocks: [{ kind: 'paragraph', text: texts[told.cause] }, ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []), ...button],
    footer: { why: t('steering.mail.why_seat', { body }), links: [] },
  };
}

function datesAsked(language: Language, { dates, told }: MeetingNews): { name: string; value: string }[] {
  return dates.map(({ beginsAt, endsAt }, index) => ({ name: `${index + 1}`, value: formatPeriod(language, beginsAt, endsAt, told.zone) }));
}

function factsOf(language: Language, { told, zone }: MeetingNews): { name: string; value: string }[] {
  const t = (key: string) => translate(language, key);
  const { beginsAt, endsAt } = told;
  const facts = [
    { name: t('meeting.when'), value: beginsAt && endsAt ? formatPeriod(language, beginsAt, endsAt, told.zone) : '' },
    // Somebody elsewhere would come an hour early or late.
    {
      name: t('meeting.where_you_are'),
      value: beginsAt && endsAt && differs(beginsAt, told.zone, zone) ? formatPeriod(language, beginsAt, endsAt, zone) : '',
    },
    { name: t('meeting.place'), value: told.place },
    { name: t('meeting.online'), value: told.onlineUrl },
  ];
  return facts.filter(({ value }) => value !== '');
}

function differs(instant: string, zone: string, other: string): boolean {
  return formatTime('en', instant, zone) !== formatTime('en', instant, other);
}
