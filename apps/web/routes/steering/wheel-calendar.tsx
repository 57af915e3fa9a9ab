import { formatDateTime } from '#libs/platform/i18n';
import type { WheelSettings } from '#libs/steering';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';

/** Where the committee's calendar is, and how its reading went. Those who type the days by hand leave it empty. */
export function WheelCalendar({ calendar, result }: { calendar: WheelSettings['calendar']; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  if (!calendar) return <p className="quiet">{t('wheel.calendar.off')}</p>;
  const { url, readAt, problem } = calendar;
  return (
    <>
      {problem && (
        <Notice kind="warning" title={t(`wheel.calendar.problem.${problem}`)}>
          <p>{t('wheel.calendar.stand')}</p>
        </Notice>
      )}
      <PageForm result={result} intent="calendar" fields={{ calendarUrl: t('wheel.calendar.url') }}>
        <Field
          name="calendarUrl"
          type="url"
          label={t('wheel.calendar.url')}
          hint={t('wheel.calendar.hint')}
          value={url}
          maxLength={2000}
          optional
        />
        {url && (
          <p className="quiet small" suppressHydrationWarning>
            {readAt ? t('wheel.calendar.read', { when: formatDateTime(language, readAt) }) : t('wheel.calendar.not_read')}
          </p>
        )}
        <Button weight="secondary">{url ? t('wheel.calendar.again') : t('wheel.calendar.save')}</Button>
      </PageForm>
    </>
  );
}
