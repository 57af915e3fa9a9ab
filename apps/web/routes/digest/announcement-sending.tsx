import type { AnnouncementPage } from '#libs/digest';
import { offeredZones, zoneName } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { When } from '../../kit/when.js';

interface Props {
  announcement: AnnouncementPage;
  /** The coordinator's own. */
  zone: string;
  result: unknown;
}

/** At an hour of the coordinator's own zone, or at once; and back again until it has begun. */
export function AnnouncementSending({ announcement: { state, send_at, zone: chosen, revision }, zone, result }: Props) {
  const t = useT();
  const language = useLanguage();
  if (state === 'scheduled' && send_at)
    return (
      <section aria-labelledby="sending" className="stack">
        <h2 id="sending">{t('announcement.sending')}</h2>
        <Notice>
          <p>
            {t('announcement.scheduled_text')} <When at={send_at} as="time" zone={chosen} /> ({zoneName(language, chosen)})
          </p>
          <PageForm result={result} intent="withdraw">
            <Button weight="secondary">{t('announcement.withdraw')}</Button>
          </PageForm>
        </Notice>
      </section>
    );
  const zones = [...new Set([zone, ...offeredZones])];
  return (
    <section aria-labelledby="sending" className="stack">
      <h2 id="sending">{t('announcement.sending')}</h2>
      <PageForm
        result={result}
        intent="schedule"
        fields={{ 'at.day': t('announcement.day'), 'at.time': t('announcement.time'), 'at.zone': t('announcement.zone') }}
      >
        <input type="hidden" name="revision" value={revision} />
        <div className="row">
          <Field name="at.day" type="date" label={t('announcement.day')} short />
          <Field name="at.time" type="time" label={t('announcement.time')} short />
          <Select
            name="at.zone"
            label={t('announcement.zone')}
            options={zones.map((value) => ({ value, label: zoneName(language, value) }))}
            value={zone}
          />
        </div>
        <Button>{t('announcement.schedule')}</Button>
      </PageForm>
      <PageForm result={result} intent="send">
        <input type="hidden" name="revision" value={revision} />
        <Button weight="secondary">{t('announcement.send')}</Button>
      </PageForm>
      <Details summary={t('announcement.discard_title')} quiet>
        <p>{t('announcement.discard_text')}</p>
        <PageForm result={result} intent="discard">
          <Button weight="secondary">{t('announcement.discard')}</Button>
        </PageForm>
      </Details>
    </section>
  );
}
