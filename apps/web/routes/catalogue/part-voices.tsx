import { languageNames } from '#libs/platform/i18n';
import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { useDraft } from './draft-in-editor.js';
import { EditorRows } from './editor-rows.js';
import { consents, languages } from './vocabulary.js';

/** What people said, in their own language and by their leave; and where to read on. */
export function VoicesPart() {
  const t = useT();
  const { content } = useDraft();
  return (
    <>
      <EditorRows list="quotes" legend={t('import.place.quotes')}>
        {(at, row) => (
          <>
            <TextArea
              name={`${at}text`}
              label={t('catalogue.editor.quote')}
              value={row['text']}
              rows={3}
              maxLength={2000}
              lang={row['language'] ?? content.language}
            />
            <div className="field-pair">
              <Field name={`${at}person`} label={t('catalogue.editor.who_said')} value={row['person']} optional />
              <Field name={`${at}title`} label={t('catalogue.editor.job_title')} value={row['title']} lang={content.language} optional />
              <Select
                name={`${at}consent`}
                label={t('catalogue.editor.consent')}
                hint={t('catalogue.editor.consent_hint')}
                options={consents.map((one) => ({ value: one, label: t(`catalogue.consent.${one}`) }))}
                value={row['consent']}
                none={t('catalogue.editor.choose')}
              />
              <Select
                name={`${at}language`}
                label={t('catalogue.editor.quote_language')}
                options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
                value={row['language'] ?? content.language}
              />
            </div>
          </>
        )}
      </EditorRows>
      <EditorRows list="links" legend={t('import.place.links')}>
        {(at, row) => (
          <div className="field-pair">
            <Field name={`${at}label`} label={t('catalogue.editor.link_label')} value={row['label']} lang={content.language} />
            <Field name={`${at}url`} label={t('catalogue.editor.address')} type="url" value={row['url']} />
          </div>
        )}
      </EditorRows>
    </>
  );
}
