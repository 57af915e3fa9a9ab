import { Link } from 'react-router';
import type { EntryLogResponse } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { useForeign, useLanguage, useT } from '../../kit/language.js';

/** The logs that a case is built on, as its proof: counted are the notes that the reader may see. */
export function BuiltOnLog({ logs }: { logs: readonly EntryLogResponse[] }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  return logs.map((log) => (
    <p key={log.projectId} className="built-on-log">
      {t('project.case.proof', { count: log.notes })}{' '}
      <Link to={path(language, 'project', { project: log.projectId })} lang={foreign(log.language)}>
        {log.title}
      </Link>
    </p>
  ));
}
