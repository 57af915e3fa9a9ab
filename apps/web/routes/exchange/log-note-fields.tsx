import type { LogNoteView, ProjectView } from '#libs/exchange';
import type { FormRequest } from '../../form.js';
import { Choices } from '../../kit/choices.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { type Translate, useT } from '../../kit/language.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { noteKindsInOrder } from './project-words.js';

/** What the form says, as the service takes it. */
export function noteFrom({ text }: Pick<FormRequest, 'text'>) {
  return {
    kind: text('kind'),
    text: text('text'),
    day: text('day') || null,
    place: text('place') || null,
    audience: text('audience') || 'tenant',
    photoShows: text('photoShows'),
  };
}

export function noteFieldNames(t: Translate) {
  return {
    kind: t('project.note_what'),
    text: t('project.note_text'),
    photo: t('project.photo'),
    photoShows: t('project.photo_shows'),
    day: t('project.note_day'),
    place: t('project.note_place'),
    audience: t('project.who_sees'),
  };
}

/** Kind, text and photo are enough; the rest is there for who has more than half a minute. */
export function LogNoteFields({ project, note, audience }: { project: ProjectView; note?: LogNoteView; audience?: string }) {
  const t = useT();
  const names = noteFieldNames(t);
  const order = ['tenant', 'networks', 'public'] as const;
  const offered = order.slice(0, order.indexOf(project.notesUpTo) + 1);
  const sees = {
    tenant: t('project.sees.tenant', { tenant: project.tenant.name }),
    networks: t('project.sees.networks'),
    public: t('project.sees.public'),
  };
  return (
    <>
      <div className="note-kinds">
        <Choices
          name="kind"
          legend={names.kind}
          options={noteKindsInOrder.map((value) => ({
            value,
            label: t(`project.note_kind.${value}`),
          }))}
          chosen={note ? [note.kind] : []}
        />
      </div>
      <TextArea name="text" label={names.text} value={note?.text} maxLength={2000} rows={4} lang={project.language} />
      <Field name="photo" type="file" accept="image/*" label={names.photo} optional />
      {offered.length > 1 && (
        <Select
          name="audience"
          label={names.audience}
          options={offered.map((value) => ({ value, label: sees[value] }))}
          value={note?.audience ?? audience ?? 'tenant'}
        />
      )}
      <Details summary={t('project.note_more')} open={Boolean(note)}>
        <Field
          name="photoShows"
          label={names.photoShows}
          hint={t('project.photo_shows_hint')}
          maxLength={300}
          lang={project.language}
          optional
        />
        <Field name="day" type="date" label={names.day} hint={t('project.note_day_hint')} value={note?.day} short optional />
        <Field name="place" label={names.place} value={note?.place} maxLength={120} lang={project.language} optional />
      </Details>
    </>
  );
}
