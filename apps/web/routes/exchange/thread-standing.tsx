import { Link } from 'react-router';
import type { ThreadView } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Tag } from '../../kit/tag.js';
import { When } from '../../kit/when.js';
import { OutOfSight } from './thread-reply.js';

/** What was done a moment ago. */
export function ThreadDone({ done }: { done: string | null }) {
  const t = useT();
  const said: Record<string, string> = {
    asked: t('talk.done.asked'),
    replied: t('talk.done.replied'),
    accepted: t('talk.done.accepted'),
    reported: t('talk.done.reported'),
    moved: t('talk.done.moved'),
    translated: t('talk.done.translated'),
    translated_some: t('talk.done.translated_some'),
    changed: t('talk.done.changed'),
  };
  return done && Object.hasOwn(said, done) ? (
    <Notice kind={done === 'translated_some' ? 'info' : 'success'} live title={said[done] as string} />
  ) : null;
}

/** What a conversation is about, and what has become of it. */
export function ThreadStanding({ thread }: { thread: ThreadView }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { entry } = thread;
  return (
    <>
      {entry && (
        <p>
          {t('talk.about')}{' '}
          <Link to={path(language, 'entry', { tenant: entry.tenant, slug: entry.slug })} lang={foreign(entry.language)}>
            {entry.title}
          </Link>
        </p>
      )}
      {thread.movedAt && (
        <p className="quiet small">
          {t('talk.moved')} <When at={thread.movedAt} />
        </p>
      )}
      {thread.isHidden && <OutOfSight why={thread.hiddenWhy} />}
      {thread.isLocked && (
        <p className="row">
          <Tag>{t('talk.locked')}</Tag> {t('talk.locked_hint')}
        </p>
      )}
    </>
  );
}
