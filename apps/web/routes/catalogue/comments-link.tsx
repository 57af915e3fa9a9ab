import { Link } from 'react-router';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';

/** From a draft to what is said about it. */
export function CommentsLink({ entry, open }: { entry: string; open: number }) {
  const t = useT();
  const language = useLanguage();
  return (
    <p>
      <Link to={path(language, 'draftComments', { entry })}>{t('comments.open_count', { count: open })}</Link>
    </p>
  );
}
