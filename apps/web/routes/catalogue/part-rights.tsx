import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { Select } from '../../kit/select.js';
import { useDraft } from './draft-in-editor.js';
import { EditorPlace } from './editor-place.js';
import { EditorRows } from './editor-rows.js';
import { licences } from './vocabulary.js';

/** How others may use it, whom they may call, and when it is looked at again. */
export function RightsPart() {
  const t = useT();
  const { content } = useDraft();
  return (
    <>
      <EditorPlace place="licence" mayBeUnknown>
        <Select
          name="licence"
          label={t('import.place.licence')}
          options={licences.map((licence) => ({ value: licence, label: licence }))}
          value={content.licence}
          none={t('catalogue.editor.choose')}
        />
      </EditorPlace>
      <EditorPlace place="canBeCalled" mayBeUnknown>
        <EditorRows list="canBeCalled" legend={t('import.place.canBeCalled')}>
          {(at, row) => (
            <div className="field-pair">
              <Field name={`${at}name`} label={t('catalogue.editor.name')} value={row['name']} />
              <Field name={`${at}topic`} label={t('catalogue.editor.topic')} value={row['topic']} lang={content.language} optional />
            </div>
          )}
        </EditorRows>
      </EditorPlace>
      <EditorPlace place="reviewBy" mayBeUnknown>
        <Field name="reviewBy" label={t('import.place.reviewBy')} type="date" value={content.reviewBy} short optional />
      </EditorPlace>
    </>
  );
}
