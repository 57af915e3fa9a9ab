import { offeredZones, zoneName } from '#libs/platform/i18n';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
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
