import { offeredZones, zoneName } from '#libs/platform/i18n';
import type { FormRequest } from '../../form.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { type Translate, useLanguage, useT } from '../../kit/language.js';
import { Select } from '../../kit/select.js';

/** Where, and on whose clock. */
export function PlaceFields({ place, onlineUrl, zone }: { place?: string; onlineUrl?: string; zone: string }) {
  const t = useT();
  const language = useLanguage();
  const zones = [...new Set([zone, ...offeredZones])];
  return (
    <>
      <Field name="place" label={t('meeting.place')} value={place} maxLength={200} optional />
      <Field name="onlineUrl" type="url" label={t('meeting.online')} value={onlineUrl} maxLength={500} placeholder="https://" optional />
      <Select
        name="zone"
        label={t('meeting.zone')}
        options={zones.map((value) => ({ value, label: zoneName(language, value) }))}
        value={zone}
      />
    </>
  );
}

/** A day with its hours; `at` is where it stands in what is sent. */
export function TimeFields({ at, legend, value }: { at: string; legend: string; value?: { day: string; from: string; to: string } }) {
  const t = useT();
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="row">
        <Field name={`${at}.day`} type="date" label={t('meeting.day')} value={value?.day} short />
        <Field name={`${at}.from`} type="time" label={t('meeting.from')} value={value?.from} short />
        <Field name={`${at}.to`} type="time" label={t('meeting.to')} value={value?.to} short />
      </div>
    </fieldset>
  );
}

type Text = FormRequest['text'];

/** What TimeFields sent. */
export function timeSent(text: Text, at: string): { day: string; from: string; to: string } {
  return { day: text(`${at}.day`), from: text(`${at}.from`), to: text(`${at}.to`) };
}

/** Dates beside the first that a form without scripts can ask about. */
const others = [1, 2, 3, 4, 5];

/** What the date with that number, from 0, is sent as: `dates.1`. */
type At = (number: number) => string;

/** Folded away, since most know their date. */
export function OtherDates({ at, open, hint }: { at: At; open: boolean; hint?: string }) {
  const t = useT();
  return (
    <Details summary={t('meeting.more_dates')} open={open}>
      {hint && <p className="hint">{hint}</p>}
      {others.map((number) => (
        <TimeFields key={number} at={at(number)} legend={t('meeting.date_number', { number: number + 1 })} />
      ))}
    </Details>
  );
}

/** Those of OtherDates that were written in. */
export function otherDatesSent(text: Text, at: At) {
  return others.map((number) => timeSent(text, at(number))).filter(({ day, from, to }) => day || from || to);
}

/** For the summary of what is wrong in OtherDates, and before them in `first`. */
export function dateNames(t: Translate, at: At, first: readonly number[] = []): Record<string, string> {
  const names = { day: t('meeting.day'), from: t('meeting.from'), to: t('meeting.to') };
  return Object.fromEntries(
    [...first, ...others].flatMap((number) =>
      Object.entries(names).map(([part, name]) => [
        `${at(number)}.${part}`,
        `${t('meeting.date_number', { number: number + 1 })}: ${name}`,
      ]),
    ),
  );
}
