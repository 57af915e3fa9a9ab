import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';

/** The last day to answer; without one the body's usual number of days. */
export function DeadlineField() {
  const t = useT();
  return (
    <Field
      name="deadline"
      type="date"
      label={t('steering.open_form.deadline')}
      hint={t('steering.open_form.deadline_hint')}
      optional
      short
    />
  );
}
