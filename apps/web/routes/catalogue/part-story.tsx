import { languageNames } from '#libs/platform/i18n';
import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { MarkdownArea } from '../../kit/markdown-area.js';
import { Select } from '../../kit/select.js';
import { useDraft, useRendered } from './draft-in-editor.js';
import { EditorPlace } from './editor-place.js';
import { EditorRows } from './editor-rows.js';
import { StatusPart } from './editor-status.js';
import type { Row } from './entry-form-values.js';
import { OpenSections } from './open-sections.js';
import { languages, sectionRoles, statuses } from './vocabulary.js';

/** The running text, under headings of the template or of the author's own. */
export function StoryPart() {
  const t = useT();
  const { content } = useDraft();
  return (
    <>
      <EditorRows list="sections" legend={t('catalogue.editor.body')}>
        {(at, row) => (
          <>
            <div className="field-pair">
              <Select
                name={`${at}role`}
                label={t('catalogue.editor.role')}
                options={sectionRoles.map((role) => ({ value: role, label: t(`catalogue.section.${role}`) }))}
                value={row['role']}
                none={t('catalogue.editor.own_heading')}
              />
              <Field
                name={`${at}heading`}
                label={t('catalogue.editor.heading')}
                value={row['heading']}
                lang={row['language'] || content.language}
                optional
              />
              <Select
                name={`${at}language`}
                label={t('template.section_language')}
                options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
                value={row['language']}
                none={languageNames[content.language]}
                optional
              />
            </div>
            <SectionText at={at} row={row} />
          </>
        )}
      </EditorRows>
      <OpenSections roles={['problem', 'done', 'steps', 'roles', 'materials', 'prerequisites', 'what_went_wrong', 'why_stopped']} />
    </>
  );
}

function SectionText({ at, row }: { at: string; row: Row }) {
  const t = useT();
  const { content } = useDraft();
  return (
    <MarkdownArea
      name={`${at}body`}
      previewName={`${at}preview`}
      label={t('catalogue.editor.body')}
      value={row['body']}
      rendered={useRendered(at)}
      maxLength={50_000}
      lang={row['language'] || content.language}
    />
  );
}

/** How far it has come, and what happened when. */
export function CoursePart() {
  const t = useT();
  const { content } = useDraft();
  return (
    <>
      <EditorPlace place="status" mayBeUnknown>
        <Select
          name="status"
          label={t('import.place.status')}
          options={statuses.map((status) => ({ value: status, label: t(`catalogue.status.${status}`) }))}
          value={content.status}
          none={t('catalogue.editor.choose')}
        />
      </EditorPlace>
      <StatusPart />
      <EditorPlace place="milestones" mayBeUnknown>
        <EditorRows list="milestones" legend={t('import.place.milestones')}>
          {(at, row) => (
            <div className="field-pair">
              <Field
                name={`${at}date`}
                label={t('catalogue.editor.date')}
                hint={t('catalogue.editor.date_hint')}
                value={row['date']}
                short
              />
              <Field name={`${at}text`} label={t('catalogue.editor.what_happened')} value={row['text']} lang={content.language} />
              <Field
                name={`${at}decidedBy`}
                label={t('catalogue.editor.decided_by')}
                value={row['decidedBy']}
                lang={content.language}
                optional
              />
              <Field name={`${at}link`} label={t('catalogue.editor.link')} type="url" value={row['link']} optional />
            </div>
          )}
        </EditorRows>
      </EditorPlace>
    </>
  );
}
