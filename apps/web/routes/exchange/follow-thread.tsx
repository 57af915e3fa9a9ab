import { Link } from 'react-router';
import type { FollowState, ThreadView } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';

/** Whether the reader hears of what is said here at once, and keeps it for later. */
export function FollowThread({ thread, following, result }: { thread: ThreadView; following: FollowState | null; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const one = (intent: string, words: string) => (
    <PageForm result={result} intent={intent} className="row">
      <Button weight="secondary" small>
        {words}
      </Button>
    </PageForm>
  );
  return (
    <div className="stack stack-small">
      {following && <p className="small">{following === 'follow' ? t('talk.following') : t('talk.muted')}</p>}
      {thread.isSaved && <p className="small">{t('talk.kept')}</p>}
      <div className="row">
        {following === null && one('follow:follow', t('talk.follow'))}
        {following === 'follow' && one('follow:', t('talk.unfollow'))}
        {following !== 'mute' ? one('follow:mute', t('talk.mute')) : one('follow:', t('talk.unmute'))}
        {thread.isSaved ? one('keep:off', t('talk.unkeep')) : one('keep:on', t('talk.keep'))}
        {thread.mayModerate && (thread.isLocked ? one('lock:off', t('talk.unlock')) : one('lock:on', t('talk.lock')))}
        <Link to={path(language, 'threadMails')} className="small">
          {t('talk.mails.title')}
        </Link>
      </div>
    </div>
  );
}
