import { noteKinds } from '../log-note/note-kind.js';
import { projectStates } from './project-state.js';

export const messageFamilies: Record<string, readonly string[]> = {
  'errors.field': ['wider_than_project', 'editor_wanted', 'day_to_come', 'too_many_pictures', 'pictures_being_checked', 'too_many_notes'],
  'project.state': projectStates,
  'project.note_kind': noteKinds,
  'project.case': noteKinds,
};
