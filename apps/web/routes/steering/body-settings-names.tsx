import { languageNames, languages } from '#libs/platform/i18n';
import type { BodyMembersView } from '#libs/steering';
import { Button } from '../../kit/button.js';
import { Checkbox } from '../../kit/checkbox.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { type Translate, useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { type Option, Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';

/** What it is called and for, in each language; the page's own first, the others folded away. */
export function BodyNames({ body, people, result }: { body: BodyMembersView; people: readonly Option[]; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const nameIn = (one: keyof typeof languageNames) => t('bodies.name_in', { language: languageNames[one] });
  const fields: Record<string, string> = Object.fromEntries(languages.map((one) => [`names.${one}`, nameIn(one)]));
  const words = (one: (typeof languages)[number]) => (
    <div key={one} className="stack">
      <Field name={`names.${one}`} label={nameIn(one)} value={body.names[one]} maxLength={160} lang={one} optional={one !== language} />
      <TextArea
        name={`mandates.${one}`}
        label={t('bodies.mandate_in', { language: languageNames[one] })}
        value={body.mandates[one]}
        maxLength={4000}
        rows={4}
        lang={one}
        optional
      />
    </div>
  );
  return (
    <section aria-labelledby="names" className="stack">
      <h2 id="names">{t('bodies.names')}</h2>
      <PageForm result={result} intent="names" fields={{ ...fields, names: t('bodies.names'), secretary: t('bodies.secretary') }}>
        <input type="hidden" name="revision" value={body.revision} />
        {words(language)}
        <Details
          summary={languages
            .filter((one) => one !== language)
            .map((one) => languageNames[one])
            .join(', ')}
        >
          {languages.filter((one) => one !== language).map(words)}
        </Details>
        <Field name="abbreviation" label={t('bodies.abbreviation')} value={body.abbreviation} maxLength={20} optional short />
        <Select
          name="secretary"
          label={t('bodies.secretary')}
          value={body.secretary?.id}
          options={people}
          none={t('bodies.nobody')}
          optional
        />
        <Checkbox name="statutory" label={t('bodies.statutory')} checked={body.statutory} />
        <Button>{t('bodies.save')}</Button>
      </PageForm>
    </section>
  );
}

/** What the places of so many rows are called, where one is refused. */
function placesOf(t: Translate, rows: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: rows }, (_, index) => [
      [`plan.${index}.due`, `${t('bodies.plan_item', { number: index + 1 })}: ${t('bodies.due')}`],
      [`plan.${index}.text`, `${t('bodies.plan_item', { number: index + 1 })}: ${t('bodies.plan_text')}`],
    ]).flat(),
  );
}

/** The plan with two empty rows below it, so that it grows without scripts. */
export function BodyPlan({ body, result }: { body: BodyMembersView; result: unknown }) {
  const t = useT();
  const rows = [...body.plan, ...Array.from({ length: 2 }, () => ({ due: '', text: '', done: false }))];
  return (
    <section aria-labelledby="plan" className="stack">
      <h2 id="plan">{t('bodies.plan')}</h2>
      <PageForm result={result} intent="plan" fields={{ plan: t('bodies.plan'), ...placesOf(t, rows.length) }}>
        <p className="quiet">{t('bodies.plan_hint')}</p>
        <input type="hidden" name="revision" value={body.revision} />
        {rows.map((row, index) => (
          <fieldset key={`${row.due}-${index}`} className="rows stack stack-small">
            <legend>{t('bodies.plan_item', { number: index + 1 })}</legend>
            <Field name={`plan.${index}.due`} type="date" label={t('bodies.due')} value={row.due} short />
            <Field name={`plan.${index}.text`} label={t('bodies.plan_text')} value={row.text} maxLength={500} />
            <Checkbox name={`plan.${index}.done`} label={t('bodies.plan_done')} checked={row.done} />
          </fieldset>
        ))}
        <Button weight="secondary">{t('bodies.save')}</Button>
      </PageForm>
    </section>
  );
}
