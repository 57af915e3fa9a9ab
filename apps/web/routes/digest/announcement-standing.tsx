import type { AnnouncementView } from '#libs/digest';
import { useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { When } from '../../kit/when.js';

/** Whether it is out, and since when; or for when it is planned. */
export function AnnouncementStanding({
  announcement: { state, send_at, begun_at, zone },
}: {
  announcement: Pick<AnnouncementView, 'state' | 'send_at' | 'begun_at' | 'zone'>;
}) {
  const t = useT();
  if (begun_at)
    return (
      <>
        {t('announcement.sent_on')} <When at={begun_at} as="time" zone={zone} />
      </>
    );
  if (state === 'scheduled' && send_at)
    return (
      <>
        <Tag tone="petrol">{t('announcement.state.scheduled')}</Tag> <When at={send_at} as="time" zone={zone} />
      </>
    );
  if (state === 'refused') return <Tag tone="warning">{t('announcement.state.refused')}</Tag>;
  return <Tag>{t('announcement.state.draft')}</Tag>;
}
