import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { useDraft } from './draft-in-editor.js';
import { EditorPlace } from './editor-place.js';
import { OpenSections } from './open-sections.js';

/** What others need to know before they try it. Its texts are sections of the story; here is what is still open of them. */
export function TransferPart() {
  const t = useT();
  const { content } = useDraft();
  return (
    <>
      <OpenSections roles={['conditions', 'adapt', 'cannot_move', 'legal']} />
      {content.kind === 'tool' ? (
        <EditorPlace place="toolVersion" mayBeUnknown>
          <Field name="toolVersion" label={t('import.place.toolVersion')} value={content.toolVersion} short optional />
        </EditorPlace>
      ) : (
        <input type="hidden" name="toolVersion" value={content.toolVersion ?? ''} />
      )}
    </>
  );
}
