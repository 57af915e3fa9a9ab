import { Link } from 'react-router';
import type { LogNoteView, LogPage, NoteKind, ProjectView } from '#libs/exchange';
import { formatDate, path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { HeldFiles } from '../../kit/held-files.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Pagination } from '../../kit/pagination.js';
import { Tabs } from '../../kit/tabs.js';
import { NoteKindMark } from './note-kind-mark.js';
import { noteKindsInOrder } from './project-words.js';

interface Props {
  project: ProjectView;
  log: LogPage;
  kind: NoteKind | null;
  isLater: boolean;
}

/** What the reader may see of a log, all of it or one kind. */
export function ProjectLog({ project, log, kind, isLater }: Props) {
  const t = useT();
  const language = useLanguage();
  const at = (query: Record<string, string | null>) =>
    path(
      language,
      'project',
      { project: project.id },
      Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as Record<string, string>,
    );
  return (
    <section aria-labelledby="log" className="stack">
      <h2 id="log">{t('project.log')}</h2>
      {project.notes > 1 && (
        <Tabs
          label={t('project.log_kinds')}
          tabs={[
            { to: at({}), label: t('project.all_kinds'), current: kind === null },
            ...noteKindsInOrder.map((one) => ({ to: at({ kind: one }), label: t(`project.note_kind.${one}`), current: one === kind })),
          ]}
        />
      )}
      {log.items.length > 0 ? (
        <ol className="plain-list log">
          {log.items.map((note) => (
            <Note key={note.id} note={note} project={project} />
          ))}
        </ol>
      ) : (
        <EmptyState title={kind ? t('project.log_empty_kind') : t('project.log_empty')}>
          {project.mayWrite && (
            <ButtonLink to={path(language, 'newLogNote', { project: project.id })} weight="secondary">
              {t('project.write_first')}
            </ButtonLink>
          )}
        </EmptyState>
      )}
      <Pagination next={log.nextCursor && at({ kind, after: log.nextCursor })} first={isLater ? at({ kind }) : null} />
    </section>
  );
}

function Note({ note, project }: { note: LogNoteView; project: ProjectView }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  return (
    <li className="stack stack-small">
      <p className="log-head">
        <NoteKindMark kind={note.kind} />{' '}
        <time className="quiet" dateTime={note.day} suppressHydrationWarning>
          {formatDate(language, `${note.day}T12:00:00Z`)}
        </time>
        {note.place && <span className="quiet"> · {note.place}</span>}
      </p>
      <p className="project-purpose" lang={foreign(project.language)}>
        {note.text}
      </p>
      <HeldFiles files={note.pictures} lang={foreign(project.language)} />
      {(note.writtenBy || note.mayChange || note.isEdited) && (
        <p className="quiet small">
          {[note.writtenBy, project.mayWrite && seenBy(t, note, project), note.isEdited && t('project.edited')].filter(Boolean).join(' · ')}
          {note.mayChange && (
            <>
              {' · '}
              <Link to={path(language, 'logNote', { note: note.id })}>
                {t('project.change_note')}
                <span className="visually-hidden">: {note.text.slice(0, 60)}</span>
              </Link>
            </>
          )}
        </p>
      )}
    </li>
  );
}

function seenBy(t: ReturnType<typeof useT>, note: LogNoteView, project: ProjectView): string {
  if (note.audience === 'public') return t('project.sees.public');
  return note.audience === 'networks' ? t('project.sees.networks') : t('project.sees.tenant', { tenant: project.tenant.name });
}
