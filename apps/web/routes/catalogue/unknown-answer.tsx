import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { useRows } from './draft-in-editor.js';
import { parts } from './editor-part-places.js';

/** Rows of places that are not ticked count from here: the ticked ones come first. */
const beyond = 100;
const places = parts.flatMap((part) => part.places) as readonly string[];

/** «Not known yet», and the day on which to be asked again. */
export function UnknownAnswer({ place }: { place: string }) {
  const t = useT();
  const rows = useRows('unknowns');
  const known = rows.findIndex((row) => row['place'] === place);
  const at = `unknowns.${known >= 0 ? known : beyond + places.indexOf(place)}.`;
  return (
    <div className="unknown-answer">
      <label className="choice small">
        <input type="checkbox" name={`${at}place`} value={place} defaultChecked={known >= 0} />
        <span>{t('catalogue.editor.unknown')}</span>
      </label>
      <div className="unknown-day">
        <Field
          name={`${at}remindOn`}
          label={t('template.reminder.on')}
          hint={t('template.reminder.hint')}
          type="date"
          value={rows[known]?.['remindOn']}
          short
          optional
        />
      </div>
    </div>
  );
}
