import { Link } from 'react-router';
import type { FollowState } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';

/** Whether the reader hears of what is said here at once. */
export function FollowThread({ following, result }: { following: FollowState | null; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const one = (state: FollowState | '', words: string) => (
    <PageForm result={result} intent={`follow:${state}`} className="row">
      <Button weight="secondary" small>
        {words}
      </Button>
    </PageForm>
  );
  return (
    <div className="stack stack-small">
      {following && <p className="small">{following === 'follow' ? t('talk.following') : t('talk.muted')}</p>}
      <div className="row">
        {following === null && one('follow', t('talk.follow'))}
        {following === 'follow' && one('', t('talk.unfollow'))}
        {following !== 'mute' ? one('mute', t('talk.mute')) : one('', t('talk.unmute'))}
        <Link to={path(language, 'threadMails')} className="small">
          {t('talk.mails.title')}
        </Link>
      </div>
    </div>
  );
}
