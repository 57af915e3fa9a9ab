import type { FollowingPage } from '#libs/digest';
import { formatDate, formatDateTime, formatList, zoneName } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Resume } from './resume.js';
import { Suppressed } from './suppressed.js';

interface Props {
  followed: FollowingPage;
  /** Items that the next mail would hold now. */
  count: number;
  saved: boolean;
  /** Mails were just asked for again. */
  again: boolean;
}

/** What will come and when, in a sentence; or why nothing will, and the button that changes it. */
export function Standing({ followed, count, saved, again }: Props) {
  const t = useT();
  const language = useLanguage();
  const { mail, pausedUntil, nextDueAt, zone } = followed;
  const isEmpty = followed.items.every(({ delivery }) => delivery === 'off');
  if (followed.suppressed) return <Suppressed suppressed={followed.suppressed} />;
  if (mail !== 'on')
    return (
      <Notice kind="warning">
        <p>{t('digest.page.stopped')}</p>
        <Resume label={t('digest.page.begin')} />
      </Notice>
    );
  const done = saved ? t('digest.page.saved') : again ? t('digest.suppressed.again') : undefined;
  if (isEmpty)
    return (
      <Notice live={done !== undefined}>
        <p>{t('digest.page.nothing_followed')}</p>
      </Notice>
    );
  return (
    <Notice kind={done ? 'success' : 'info'} live={done !== undefined} title={done}>
      {pausedUntil && <p suppressHydrationWarning>{t('digest.page.paused', { until: formatDate(language, pausedUntil, zone) })}</p>}
      <p suppressHydrationWarning>
        {t('digest.page.next', { when: formatDateTime(language, nextDueAt, zone), zone: zoneName(language, zone) })}{' '}
        {t('digest.page.next_what', { count })}
      </p>
      {!pausedUntil && <WhatComes items={followed.items} />}
      {pausedUntil && <Resume label={t('digest.page.resume')} />}
    </Notice>
  );
}

/** More names than these are counted. */
const mostNames = 5;

/** What is told at once and what in the digest, where something is told at once. */
function WhatComes({ items }: { items: FollowingPage['items'] }) {
  const t = useT();
  const language = useLanguage();
  const told = (delivery: string) => items.filter((item) => item.delivery === delivery).map(({ what }) => what);
  const named = (names: string[]) => {
    const more = names.length - mostNames;
    return formatList(language, more > 1 ? [...names.slice(0, mostNames), t('digest.page.and_more', { count: more })] : names);
  };
  const [atOnce, digest] = [told('at_once'), told('digest')];
  if (atOnce.length === 0) return null;
  return (
    <p>
      {t('digest.page.at_once_what', { what: named(atOnce) })} {digest.length > 0 && t('digest.page.digest_what', { what: named(digest) })}
    </p>
  );
}
