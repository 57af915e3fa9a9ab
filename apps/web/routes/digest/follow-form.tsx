import { useLocation } from 'react-router';
import type { FollowedKind } from '#libs/digest';
import { path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';

interface Props {
  kind: FollowedKind;
  /** A goal's number, or the slug of a municipality or network. */
  subject: string;
  /** «mål 17», «Herning». */
  what: string;
  /** From `services.subscriptions.isFollowing`; null for visitors, who sign in first and then follow. */
  following: boolean | null;
  small?: boolean;
}

/** «Følg Herning» on Herning's page, and back to it. Works without scripts. */
export function FollowForm({ kind, subject, what, following, small }: Props) {
  const t = useT();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  return (
    <PageForm action={path(language, 'following')} intent={following ? 'unfollow' : 'follow'} className="follow-form">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="subject" value={subject} />
      <input type="hidden" name="back" value={pathname + search} />
      {following && <span className="quiet">{t('digest.following', { what })}</span>}
      <Button weight={following ? 'quiet' : 'secondary'} small={small}>
        {following ? t('digest.stop_following') : t('digest.follow', { what })}
      </Button>
    </PageForm>
  );
}
