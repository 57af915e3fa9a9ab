import { Link } from 'react-router';
import type { ReportedPost } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { When } from '../../kit/when.js';

/** What waits for the eye of who keeps order here; nothing for everybody else. */
export function ReportedPosts({ reported, result }: { reported: readonly ReportedPost[]; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  if (reported.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="reported">
      <h2 id="reported">{t('talk.reported')}</h2>
      <ul className="plain-list threads">
        {reported.map(({ threadId, replyId, title, language: written, why, reportedAt }) => (
          <li key={`${replyId ?? threadId} ${String(reportedAt)}`}>
            <h3 lang={foreign(written)}>
              <Link to={`${path(language, 'thread', { thread: threadId }, { from: replyId })}${replyId ? `#reply-${replyId}` : ''}`}>
                {title}
              </Link>
            </h3>
            <p className="small">
              {why}{' '}
              <span className="quiet">
                (<When at={reportedAt} as="short" />)
              </span>
            </p>
            <PageForm result={result} intent={`leave:${replyId ?? threadId}`} className="row">
              <Button weight="secondary" small>
                {t('talk.leave')}
              </Button>
            </PageForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
