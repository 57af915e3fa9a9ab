import { Choices } from '../../kit/choices.js';
import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { Select } from '../../kit/select.js';
import { useDraft } from './draft-in-editor.js';
import { EditorPlace } from './editor-place.js';
import { EditorRows } from './editor-rows.js';
import { activityTypes, actorGroups, dimensions, municipalRoles } from './vocabulary.js';

/** Who takes part, in which role, and where it belongs. */
export function PeoplePart() {
  const t = useT();
  const { content } = useDraft();
  const groups = actorGroups.map((group) => ({ value: group, label: t(`catalogue.actor_group.${group}`) }));
  return (
    <>
      <EditorPlace place="actorGroups" mayBeUnknown>
        <Choices
          name="actorGroups"
          legend={t('import.place.actorGroups')}
          type="checkbox"
          options={groups}
          chosen={content.actorGroups}
          inline
        />
      </EditorPlace>
      <EditorPlace place="partners" mayBeUnknown>
        <EditorRows list="partners" legend={t('import.place.partners')}>
          {(at, row) => (
            <div className="field-pair">
              <Field name={`${at}name`} label={t('catalogue.editor.name')} value={row['name']} lang={content.language} />
              <Field name={`${at}role`} label={t('catalogue.editor.person_role')} value={row['role']} lang={content.language} optional />
              <Select
                name={`${at}actorGroup`}
                label={t('catalogue.editor.group')}
                options={groups}
                value={row['actorGroup']}
                none={t('catalogue.editor.choose')}
                optional
              />
            </div>
          )}
        </EditorRows>
      </EditorPlace>
      <EditorPlace place="municipalRoles" mayBeUnknown>
        <Choices
          name="municipalRoles"
          legend={t('import.place.municipalRoles')}
          type="checkbox"
          options={municipalRoles.map((role) => ({ value: role, label: t(`catalogue.role.${role}`) }))}
          chosen={content.municipalRoles}
          inline
        />
      </EditorPlace>
      <EditorPlace place="sector" mayBeUnknown>
        <Field name="sector" label={t('import.place.sector')} value={content.sector} lang={content.language} optional />
      </EditorPlace>
      <EditorPlace place="activityTypes" mayBeUnknown>
        <Choices
          name="activityTypes"
          legend={t('import.place.activityTypes')}
          type="checkbox"
          options={activityTypes.map((type) => ({ value: type, label: t(`catalogue.activity.${type}`) }))}
          chosen={content.activityTypes}
          inline
        />
      </EditorPlace>
      <EditorPlace place="dimensions" mayBeUnknown>
        <Choices
          name="dimensions"
          legend={t('import.place.dimensions')}
          type="checkbox"
          options={dimensions.map((one) => ({ value: one, label: t(`catalogue.dimension.${one}`) }))}
          chosen={content.dimensions}
          inline
        />
      </EditorPlace>
    </>
  );
}
