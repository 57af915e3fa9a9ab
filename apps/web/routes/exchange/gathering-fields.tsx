import type { ReactNode } from 'react';
import type { GatheringView } from '#libs/exchange';
import type { FormRequest } from '../../form.js';
import { Checkbox } from '../../kit/checkbox.js';
import { Field } from '../../kit/field.js';
import type { Translate } from '../../kit/language.js';
import { useT } from '../../kit/language.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { PlaceFields, TimeFields } from '../steering/meeting-fields.js';

/** What each field of the form is called, for the summary of what is wrong. */
export const gatheringFieldNames = (t: Translate): Record<string, string> => ({
  title: t('gathering.name'),
  lead: t('gathering.about'),
  'time.day': t('meeting.day'),
  'time.from': t('meeting.from'),
  'time.to': t('meeting.to'),
  place: t('meeting.place'),
  onlineUrl: t('meeting.online'),
  zone: t('meeting.zone'),
  places: t('gathering.places'),
  'repeat.every': t('gathering.repeat'),
  'repeat.until': t('gathering.repeat_until'),
  link: t('gathering.link'),
});

interface Props {
  gathering?: GatheringView;
  time?: { day: string; from: string; to: string } | null;
  zone: string;
  /** What else is asked of when it is. */
  children?: ReactNode;
}

export function GatheringFields({ gathering, time, zone, children }: Props) {
  const t = useT();
  return (
    <>
      <Field name="title" label={t('gathering.name')} value={gathering?.title} maxLength={160} lang={gathering?.language} />
      <TextArea name="lead" label={t('gathering.about')} value={gathering?.lead} maxLength={4000} lang={gathering?.language} optional />
      {gathering?.state !== 'polling' && <TimeFields at="time" legend={t('meeting.when')} value={time ?? undefined} />}
      {children}
      <PlaceFields place={gathering?.place} onlineUrl={gathering?.onlineUrl} zone={zone} />
      {gathering?.kind !== 'outside' && (
        <Field
          name="places"
          label={t('gathering.places')}
          hint={t('gathering.places_hint')}
          value={gathering?.places}
          inputMode="numeric"
          short
          optional
        />
      )}
      <Checkbox name="isPublic" label={t('gathering.public')} hint={t('gathering.public_hint')} checked={gathering?.isPublic} />
    </>
  );
}

/** Only of a new one: a series is gatherings of their own. */
export function RepeatFields() {
  const t = useT();
  return (
    <div className="row">
      <Select
        name="repeat.every"
        label={t('gathering.repeat')}
        none={t('gathering.repeat.none')}
        options={(['week', 'two_weeks', 'month'] as const).map((value) => ({ value, label: t(`gathering.repeat.${value}`) }))}
      />
      <Field name="repeat.until" type="date" label={t('gathering.repeat_until')} short optional />
    </div>
  );
}

/** What the fields sent, as the service takes it. */
export function gatheringSent({ text }: Pick<FormRequest, 'text'>) {
  const places = text('places').trim();
  return {
    title: text('title'),
    lead: text('lead'),
    place: text('place'),
    onlineUrl: text('onlineUrl'),
    zone: text('zone') || undefined,
    // What is no number is refused as one.
    places: places === '' ? null : Number(places),
    isPublic: text('isPublic') === 'yes',
  };
}
