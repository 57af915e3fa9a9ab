import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { useDraft } from './draft-in-editor.js';
import { EditorPlace } from './editor-place.js';
import { EditorRows } from './editor-rows.js';
import { IndicatorFields } from './part-indicator.js';
import { WordingNote } from './wording-note.js';

/** What came of it, and how one knows: the level is derived from what is filled in. */
export function ResultsPart() {
  const t = useT();
  const { content } = useDraft();
  return (
    <>
      <EditorPlace place="claims" mayBeUnknown>
        <EditorRows list="claims" legend={t('import.place.claims')}>
          {(at, row) => (
            <>
              <TextArea
                name={`${at}statement`}
                label={t('catalogue.editor.statement')}
                value={row['statement']}
                rows={2}
                maxLength={1000}
                lang={content.language}
              />
              <WordingNote place={`${at}statement`} />
              <Details
                summary={t('catalogue.entry.how_we_know')}
                open={Object.keys(row).some((field) => field !== 'statement' && row[field])}
              >
                <div className="field-pair">
                  <Field
                    name={`${at}indicator`}
                    label={t('catalogue.editor.indicator')}
                    value={row['indicator']}
                    lang={content.language}
                    optional
                  />
                  <Field name={`${at}unit`} label={t('catalogue.editor.unit')} value={row['unit']} lang={content.language} short optional />
                  <Field
                    name={`${at}baseline.value`}
                    label={t('catalogue.editor.baseline')}
                    inputMode="decimal"
                    value={row['baseline.value']}
                    short
                    optional
                  />
                  <Field
                    name={`${at}baseline.date`}
                    label={t('catalogue.editor.baseline_date')}
                    value={row['baseline.date']}
                    short
                    optional
                  />
                  <Field
                    name={`${at}outcome.value`}
                    label={t('catalogue.editor.outcome')}
                    inputMode="decimal"
                    value={row['outcome.value']}
                    short
                    optional
                  />
                  <Field name={`${at}outcome.date`} label={t('catalogue.editor.outcome_date')} value={row['outcome.date']} short optional />
                  <Field
                    name={`${at}source.label`}
                    label={t('catalogue.editor.source')}
                    value={row['source.label']}
                    lang={content.language}
                    optional
                  />
                  <Field name={`${at}source.url`} label={t('catalogue.editor.source_url')} type="url" value={row['source.url']} optional />
                  {content.attachments.length > 0 && (
                    <Select
                      name={`${at}source.attachment`}
                      label={t('attachment.source_file')}
                      options={content.attachments.map(({ sha, name }) => ({ value: sha, label: name }))}
                      value={row['source.attachment']}
                      none={t('attachment.no_source_file')}
                      optional
                    />
                  )}
                  <Field
                    name={`${at}negativeEffects`}
                    label={t('catalogue.editor.side_effects')}
                    value={row['negativeEffects']}
                    lang={content.language}
                    optional
                  />
                </div>
                <IndicatorFields at={at} row={row} />
              </Details>
            </>
          )}
        </EditorRows>
      </EditorPlace>
      <EditorPlace place="stopCard" mayBeUnknown>
        <TextArea
          name="stopCard"
          label={t('import.place.stopCard')}
          hint={t('catalogue.editor.stop_hint')}
          value={content.stopCard}
          rows={2}
          maxLength={1000}
          lang={content.language}
          optional
        />
      </EditorPlace>
    </>
  );
}
