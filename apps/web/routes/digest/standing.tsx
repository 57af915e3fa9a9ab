import type { SubscriptionsResponse } from '#libs/digest';
import { formatDate, formatDateTime, zoneName } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';

interface Props {
  followed: SubscriptionsResponse;
  /** Items that the next mail would hold now. */
  count: number;
  saved: boolean;
}

/** What will come and when, in a sentence; or why nothing will, and the button that changes it. */
export function Standing({ followed, count, saved }: Props) {
  const t = useT();
  const language = useLanguage();
  const { mail, pausedUntil, nextDueAt, zone } = followed;
  const isEmpty = [followed.goals, followed.tenants, followed.networks, followed.kinds, followed.savedSearches].every(
    (list) => list.length === 0,
  );
  if (mail !== 'on')
    return (
      <Notice kind="warning">
        <p>{mail === 'stopped' ? t('digest.page.stopped') : t('digest.page.refused')}</p>
        <Resume label={t('digest.page.begin')} />
      </Notice>
    );
  if (isEmpty)
    return (
      <Notice live={saved}>
        <p>{t('digest.page.nothing_followed')}</p>
      </Notice>
    );
  return (
    <Notice kind={saved ? 'success' : 'info'} live={saved} title={saved ? t('digest.page.saved') : undefined}>
      {pausedUntil && <p suppressHydrationWarning>{t('digest.page.paused', { until: formatDate(language, pausedUntil, zone) })}</p>}
      <p suppressHydrationWarning>
        {t('digest.page.next', { when: formatDateTime(language, nextDueAt, zone), zone: zoneName(language, zone) })}{' '}
        {t('digest.page.next_what', { count })}
      </p>
      {pausedUntil && <Resume label={t('digest.page.resume')} />}
    </Notice>
  );
}

function Resume({ label }: { label: string }) {
  return (
    <PageForm intent="resume">
      <Button weight="secondary" small>
        {label}
      </Button>
    </PageForm>
  );
}
