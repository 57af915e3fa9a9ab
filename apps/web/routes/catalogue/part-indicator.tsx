import type { IndicatorDetails } from '#libs/catalogue';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { Select } from '../../kit/select.js';
import { useDraft } from './draft-in-editor.js';
import type { Row } from './entry-form-values.js';
import { u4sscInWords, u4sscPlaces } from './u4ssc.js';
import { dimensions, goals } from './vocabulary.js';

const fields: readonly (keyof IndicatorDetails)[] = ['goal', 'dimension', 'perspective', 'quality', 'u4ssc'];

/** How an indicator is sorted: for those who keep such lists, folded away for everybody else. */
export function IndicatorFields({ at, row }: { at: string; row: Row }) {
  const t = useT();
  const { content } = useDraft();
  const none = t('catalogue.editor.choose');
  return (
    <Details summary={t('template.indicator.title')} open={fields.some((field) => row[`details.${field}`])}>
      <div className="field-pair">
        <Select
          name={`${at}details.goal`}
          label={t('template.indicator.goal')}
          options={goals.map((goal) => ({ value: String(goal), label: `${goal} ${t(`goals.${goal}`)}` }))}
          value={row['details.goal']}
          none={none}
          optional
        />
        <Select
          name={`${at}details.dimension`}
          label={t('template.indicator.dimension')}
          options={dimensions.map((one) => ({ value: one, label: t(`catalogue.dimension.${one}`) }))}
          value={row['details.dimension']}
          none={none}
          optional
        />
        <Select
          name={`${at}details.u4ssc`}
          label={t('template.indicator.u4ssc')}
          options={u4sscPlaces.map((place) => ({ value: place, label: u4sscInWords(t, place) }))}
          value={row['details.u4ssc']}
          none={none}
          optional
        />
        <Field
          name={`${at}details.perspective`}
          label={t('template.indicator.perspective')}
          hint={t('template.indicator.perspective_hint')}
          value={row['details.perspective']}
          lang={content.language}
          optional
        />
        <Field
          name={`${at}details.quality`}
          label={t('template.indicator.quality')}
          hint={t('template.indicator.quality_hint')}
          value={row['details.quality']}
          lang={content.language}
          optional
        />
      </div>
    </Details>
  );
}
