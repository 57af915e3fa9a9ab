import type { SubscriptionsResponse } from '#libs/digest';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';

const weeks = [1, 2, 4, 8, 12];

export function StopOrPause({ followed, result }: { followed: SubscriptionsResponse; result: unknown }) {
  const t = useT();
  if (followed.mail !== 'on') return null;
  return (
    <div>
      <Details summary={t('digest.page.pause')}>
        <PageForm intent="pause" result={result} fields={{ weeks: t('digest.page.pause_how_long') }}>
          <Select
            name="weeks"
            label={t('digest.page.pause_how_long')}
            options={weeks.map((count) => ({ value: String(count), label: t('digest.page.weeks', { weeks: count }) }))}
            value="2"
          />
          <Button weight="secondary" small>
            {t('digest.page.pause_button')}
          </Button>
        </PageForm>
      </Details>
      <Details summary={t('digest.page.stop')}>
        <p>{t('digest.page.stop_text')}</p>
        <PageForm intent="stop" result={result}>
          <Button weight="secondary" small>
            {t('digest.page.stop_button')}
          </Button>
        </PageForm>
      </Details>
    </div>
  );
}
