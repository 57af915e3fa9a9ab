import { Button } from '../../kit/button.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Table } from '../../kit/table.js';
import { Tag } from '../../kit/tag.js';
import { When } from '../../kit/when.js';

export interface OwnSession {
  id: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  /** The one this page was asked for with. */
  here: boolean;
}

export function AccountSessions({ sessions, zone, result }: { sessions: readonly OwnSession[]; zone: string; result: unknown }) {
  const t = useT();
  return (
    <section className="stack">
      <h2>{t('identity.account.sessions')}</h2>
      <Table
        caption={t('identity.account.sessions')}
        captionHidden
        columns={[
          { label: t('identity.account.sessions_device') },
          { label: t('identity.account.sessions_seen') },
          { label: t('identity.account.sessions_since') },
        ]}
        rows={sessions.map(({ id, device, createdAt, lastSeenAt, here }) => ({
          key: id,
          cells: [
            <>
              {device} {here && <Tag tone="petrol">{t('identity.account.sessions_this')}</Tag>}
            </>,
            <When key="seen" at={lastSeenAt} as="time" zone={zone} />,
            <When key="since" at={createdAt} as="short" zone={zone} />,
          ],
        }))}
      />
      {sessions.length > 1 && (
        <PageForm result={result} intent="sessions">
          <Button weight="secondary">{t('identity.account.sign_out_others')}</Button>
        </PageForm>
      )}
    </section>
  );
}
