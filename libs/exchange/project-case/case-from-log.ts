import { type Attachment, type EntryContent, emptyContent, longest, type Section, type Status } from '#libs/catalogue';
import { formatDate, type Language, translate } from '#libs/platform';
import { type NoteKind, noteKinds } from '../log-note/note-kind.js';
import type { ProjectState } from '../project/project-state.js';

/** What of a project goes into its case. */
export interface LoggedProject {
  language: Language;
  title: string;
  purpose: string;
  goals: number[];
  state: ProjectState;
  stopWhen: string;
  stopCheck: string;
  learned: string;
  contactMailbox: string | null;
  contactName: string | null;
}

export interface LoggedNote {
  kind: NoteKind;
  /** An ISO day. */
  day: string;
  place: string | null;
  text: string;
  pictures: Pick<Attachment, 'sha' | 'name' | 'type' | 'size' | 'width' | 'height' | 'alt'>[];
}

/** Where each kind of note belongs in the template. What was learned has no place of its own there, and gets a heading. */
const roles: Record<NoteKind, Section['role']> = { tried: 'done', learned: null, changed: 'adapt', blocked: 'what_went_wrong' };
const statuses: Record<ProjectState, Status | null> = {
  planned: 'planning',
  running: 'running',
  paused: 'paused',
  stopped: 'stopped',
  finished: null,
};
/** Room for a note more than fits, with its pictures. */
const fullAt = longest.body - 5000;

/** The draft of a case with every note under the section that its kind fits, the oldest first, each with its day, place and pictures. */
export function caseFromLog(project: LoggedProject, notes: readonly LoggedNote[]): EntryContent {
  const { language } = project;
  const t = (key: string) => translate(language, key);
  const inOrder = notes.toSorted((one, other) => one.day.localeCompare(other.day));
  const said: { role: Section['role']; heading: string; body: string }[] = [
    { role: 'problem', heading: t('project.case.purpose'), body: project.purpose },
    ...noteKinds.flatMap((kind) => sectionsOf(roles[kind], t(`project.case.${kind}`), language, inOrder, kind)),
    project.state === 'stopped'
      ? { role: 'why_stopped', heading: t('project.case.stopped'), body: project.learned }
      : { role: null, heading: t('project.case.in_the_end'), body: project.learned },
  ];
  return {
    ...emptyContent(language),
    kind: 'case_study',
    title: project.title,
    summary: project.purpose.length <= longest.summary ? project.purpose : '',
    status: statuses[project.state],
    goals: project.goals,
    sections: said.filter(({ body }) => body !== ''),
    stopCard: [project.stopWhen, project.stopCheck].filter(Boolean).join('\n\n') || null,
    contact: { mailbox: project.contactMailbox, name: project.contactName, title: null, confirmedOn: null },
    attachments: attachmentsOf(inOrder),
  };
}

/** One section, or several where they do not fit into one. */
function sectionsOf(role: Section['role'], heading: string, language: Language, notes: readonly LoggedNote[], kind: NoteKind) {
  const bodies: string[] = [];
  for (const words of notes.filter((note) => note.kind === kind).map((note) => inMarkdown(language, note))) {
    const last = bodies.at(-1);
    if (last === undefined || last.length + words.length > fullAt) bodies.push(words);
    else bodies[bodies.length - 1] = `${last}\n\n${words}`;
  }
  return bodies.map((body, index) => (index === 0 ? { role, heading, body } : { role: null, heading: `${heading} (${index + 1})`, body }));
}

function inMarkdown(language: Language, { day, place, text, pictures }: LoggedNote): string {
  const when = formatDate(language, `${day}T12:00:00Z`);
  const shown = pictures
    .filter(({ type }) => type.startsWith('image/'))
    .map(({ sha, alt }) => `![${alt.replaceAll(/[[\]\n]/g, ' ')}](fil:${sha.slice(0, 12)})`);
  return [`**${place ? `${when}, ${place}` : when}.** ${text}`, ...shown].join('\n\n');
}

function attachmentsOf(notes: readonly LoggedNote[]): Attachment[] {
  const pictures = new Map(notes.flatMap((note) => note.pictures).map((picture) => [picture.sha, picture]));
  return [...pictures.values()].map(({ sha, name, type, size, width, height, alt }) => ({
    sha,
    name,
    type,
    size,
    width,
    height,
    alt,
    decorative: false,
    caption: null,
    credit: null,
    leftOut: false,
  }));
}
