import type { AnnouncementPage } from '#libs/digest';
import { formatNumber } from '#libs/platform/i18n';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Table } from '../../kit/table.js';

/** How many will get it and why, and how many will not: numbers alone. */
export function AnnouncementReach({ reach }: { reach: NonNullable<AnnouncementPage['reach']> }) {
  const t = useT();
  const language = useLanguage();
  const reached = reach.tenants.filter(({ receive }) => receive > 0);
  const number = (value: number) => <span suppressHydrationWarning>{formatNumber(language, value)}</span>;
  return (
    <section aria-labelledby="reach" className="stack">
      <h2 id="reach">{t('announcement.reach')}</h2>
      <p>{t('announcement.reach_text', { people: reach.receive, tenants: reached.length })}</p>
      {reach.leftOut.length > 0 && (
        <>
          <p>{t('announcement.left_out')}</p>
          <ul>
            {reach.leftOut.map(({ why, people }) => (
              <li key={why}>{t(`announcement.why.${why}`, { people })}</li>
            ))}
          </ul>
        </>
      )}
      <Details summary={t('announcement.reach_by_tenant')}>
        <p className="hint">{t('announcement.reach_several')}</p>
        <Table
          caption={t('announcement.reach_by_tenant')}
          captionHidden
          columns={[
            { label: t('announcement.reach_tenant') },
            { label: t('announcement.reach_receive'), number: true },
            { label: t('announcement.reach_left_out'), number: true },
          ]}
          rows={reach.tenants.map(({ slug, name, receive, leftOut }) => ({ key: slug, cells: [name, number(receive), number(leftOut)] }))}
        />
      </Details>
    </section>
  );
}
