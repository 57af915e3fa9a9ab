import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { Select } from '../../kit/select.js';
import { useDraft } from './draft-in-editor.js';
import { EditorPlace } from './editor-place.js';
import { EditorRows } from './editor-rows.js';
import { costs, currencies, efforts, periods, politicalDecisions } from './vocabulary.js';

/** What it takes: money, time, a decision; and numbers that describe the work. */
export function MoneyPart() {
  const t = useT();
  const { content } = useDraft();
  const choose = t('catalogue.editor.choose');
  return (
    <>
      <EditorPlace place="resources" mayBeUnknown>
        <EditorRows list="resources" legend={t('import.place.resources')}>
          {(at, row) => (
            <div className="field-pair">
              <Field
                name={`${at}amount`}
                label={t('catalogue.editor.amount')}
                hint={t('catalogue.editor.amount_hint')}
                inputMode="decimal"
                value={row['amount']}
                short
              />
              <Select
                name={`${at}currency`}
                label={t('catalogue.editor.currency')}
                options={currencies.map((one) => ({ value: one, label: one }))}
                value={row['currency']}
                none={choose}
              />
              <Select
                name={`${at}period`}
                label={t('catalogue.editor.period')}
                options={periods.map((one) => ({ value: one, label: t(`catalogue.period.${one}`) }))}
                value={row['period']}
                none={choose}
              />
              <Select
                name={`${at}permanent`}
                label={t('catalogue.editor.permanent')}
                options={[
                  { value: 'yes', label: t('catalogue.editor.yes') },
                  { value: 'no', label: t('catalogue.editor.no') },
                ]}
                value={row['permanent']}
                none={choose}
                optional
              />
              <Field
                name={`${at}since`}
                label={t('catalogue.editor.since')}
                hint={t('catalogue.editor.date_hint')}
                value={row['since']}
                short
                optional
              />
              <Field name={`${at}funding`} label={t('catalogue.editor.funding')} value={row['funding']} lang={content.language} optional />
              <Field name={`${at}note`} label={t('catalogue.editor.note')} value={row['note']} lang={content.language} optional />
            </div>
          )}
        </EditorRows>
      </EditorPlace>
      <EditorRows list="figures" legend={t('import.place.figures')}>
        {(at, row) => (
          <div className="field-pair">
            <Field name={`${at}label`} label={t('catalogue.editor.label')} value={row['label']} lang={content.language} />
            <Field name={`${at}value`} label={t('catalogue.editor.value')} inputMode="decimal" value={row['value']} short />
            <Field name={`${at}unit`} label={t('catalogue.editor.unit')} value={row['unit']} lang={content.language} short optional />
          </div>
        )}
      </EditorRows>
      <h3>{t('catalogue.entry.start')}</h3>
      <EditorPlace place="start.effort" mayBeUnknown>
        <Select
          name="start.effort"
          label={t('import.place.start.effort')}
          options={efforts.map((one) => ({ value: one, label: t(`catalogue.effort.${one}`) }))}
          value={content.start.effort}
          none={choose}
        />
      </EditorPlace>
      <EditorPlace place="start.cost" mayBeUnknown>
        <Select
          name="start.cost"
          label={t('import.place.start.cost')}
          options={costs.map((one) => ({ value: one, label: t(`catalogue.cost.${one}`) }))}
          value={content.start.cost}
          none={choose}
        />
      </EditorPlace>
      <EditorPlace place="start.politicalDecision" mayBeUnknown>
        <Select
          name="start.politicalDecision"
          label={t('import.place.start.politicalDecision')}
          options={politicalDecisions.map((one) => ({ value: one, label: t(`catalogue.decision.${one}`) }))}
          value={content.start.politicalDecision}
          none={choose}
        />
      </EditorPlace>
      {content.kind === 'method' ? (
        <EditorPlace place="time" mayBeUnknown>
          <Field name="time" label={t('import.place.time')} value={content.time} lang={content.language} optional />
        </EditorPlace>
      ) : (
        <input type="hidden" name="time" value={content.time ?? ''} />
      )}
    </>
  );
}
