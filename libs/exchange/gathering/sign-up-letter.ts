import { formatPeriod, formatTime, type Language, type Letter, sentenceAround, translate } from '#libs/platform';
import type { Told } from './sign-up-notice.js';

export interface SignUpNews {
  told: Told;
  /** In the letter's language. */
  network: string;
  /** The gathering's page, or for a guest that of their sign-up. */
  url: string;
  /** The reader's. */
  zone: string;
}

/** What became of somebody's place, and one button. */
export function signUpLetter(language: Language, { told, network, url, zone }: SignUpNews): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const { title, cause } = told;
  const subjects: Record<Told['cause'], string> = {
    address: t('gathering.mail.address', { title }),
    confirmed: t('gathering.mail.confirmed', { title }),
    promoted: t('gathering.mail.promoted', { title }),
    changed: t('gathering.mail.changed', { title }),
    waiting: t('gathering.mail.waiting', { title }),
    cancelled: t('gathering.mail.cancelled', { title }),
    signed_off: t('gathering.mail.signed_off', { title }),
    tomorrow: t('gathering.mail.tomorrow', { title }),
  };
  const texts: Record<Told['cause'], string> = {
    address: t('gathering.mail.address_text'),
    confirmed: t('gathering.mail.confirmed_text'),
    promoted: t('gathering.mail.promoted_text'),
    changed: t('gathering.mail.changed_text'),
    waiting: t('gathering.mail.waiting_text'),
    cancelled: t('gathering.mail.cancelled_text'),
    signed_off: t('gathering.mail.signed_off_text'),
    tomorrow: t('gathering.mail.tomorrow_text'),
  };
  const when = formatPeriod(language, told.beginsAt, told.endsAt, told.zone);
  const isElsewhere = formatTime('en', told.beginsAt, told.zone) !== formatTime('en', told.beginsAt, zone);
  const comes = cause === 'confirmed' || cause === 'promoted' || cause === 'changed' || cause === 'tomorrow';
  const facts = [
    { name: t('meeting.when'), value: when },
    // Somebody elsewhere would come an hour early or late.
    { name: t('meeting.where_you_are'), value: isElsewhere ? formatPeriod(language, told.beginsAt, told.endsAt, zone) : '' },
    { name: t('meeting.place'), value: told.place },
    { name: t('meeting.online'), value: comes ? told.onlineUrl : '' },
  ].filter(({ value }) => value !== '');
  const button = cause === 'address' ? t('gathering.mail.confirm') : t('gathering.mail.read');
  return {
    subject: subjects[cause],
    preheader: when,
    heading: sentenceAround(language, { words: title, lang: told.language }, (words) => words),
    blocks: [
      { kind: 'paragraph', text: texts[cause] },
      { kind: 'facts', facts },
      { kind: 'button', label: button, url },
    ],
    footer: { why: cause === 'address' ? t('gathering.mail.why_asked') : t('gathering.mail.why', { network }), links: [] },
  };
}
