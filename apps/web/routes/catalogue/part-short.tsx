import { languageNames } from '#libs/platform/i18n';
import { Choices } from '../../kit/choices.js';
import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { useDraft } from './draft-in-editor.js';
import { EditorPlace, GuessNote } from './editor-place.js';
import { GoalChoices } from './goal-choices.js';
import { TargetChoices } from './target-choices.js';
import { kinds, languages } from './vocabulary.js';

/** What a short experience needs, and what everything else hangs on. */
export function ShortPart() {
  const t = useT();
  const { content, source } = useDraft();
  const { contact, byline } = content;
  const guessed = content.kind === null ? source?.kindGuess : null;
  return (
    <>
      <EditorPlace place="kind">
        <Choices
          name="kind"
          legend={t('import.place.kind')}
          options={kinds.map((kind) => ({ value: kind, label: t(`catalogue.kind.${kind}`) }))}
          chosen={content.kind ? [content.kind] : []}
          hint={guessed && t(`import.reason.${guessed.reason}`)}
          inline
        />
      </EditorPlace>
      <EditorPlace place="title">
        <Field name="title" label={t('import.place.title')} value={content.title} maxLength={200} lang={content.language} />
      </EditorPlace>
      <EditorPlace place="summary">
        <TextArea
          name="summary"
          label={t('import.place.summary')}
          hint={t('catalogue.editor.summary_hint')}
          value={content.summary}
          maxLength={500}
          rows={4}
          lang={content.language}
        />
      </EditorPlace>
      <EditorPlace place="goals">
        <GoalChoices chosen={content.goals} />
      </EditorPlace>
      <EditorPlace place="targets" mayBeUnknown>
        <TargetChoices goals={content.goals} chosen={content.targets} />
      </EditorPlace>
      <EditorPlace place="contact">
        <div className="field-pair">
          <Field
            name="contact.mailbox"
            label={t('import.place.contact.mailbox')}
            hint={t('catalogue.editor.mailbox_hint')}
            type="email"
            inputMode="email"
            value={contact.mailbox}
          />
          <Field name="contact.name" label={t('import.place.contact.name')} value={contact.name} optional />
          <Field name="contact.title" label={t('catalogue.editor.job_title')} value={contact.title} optional />
          <Field
            name="contact.confirmedOn"
            label={t('catalogue.editor.contact_confirmed')}
            type="date"
            value={contact.confirmedOn}
            short
            optional
          />
        </div>
      </EditorPlace>
      <EditorPlace place="byline" mayBeUnknown>
        <div className="field-pair">
          <Field name="byline.name" label={t('import.place.byline.name')} value={byline.name} optional />
          <Field name="byline.unit" label={t('import.place.byline.unit')} value={byline.unit} optional />
        </div>
      </EditorPlace>
      <Select
        name="language"
        label={t('import.place.language')}
        options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
        value={content.language}
      />
      <GuessNote place="language" />
    </>
  );
}
