import { Button } from '../../kit/button.js';
import { CopyAddress } from '../../kit/copy-address.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';

/** The secret address at which the person's own calendar reads their gatherings. */
export function AccountCalendar({ url, result }: { url: string | null; result: unknown }) {
  const t = useT();
  return (
    <section className="stack" aria-labelledby="calendar">
      <h2 id="calendar">{t('feed.title')}</h2>
      <p>{t('feed.text')}</p>
      {url ? (
        <>
          <CopyAddress id="calendar-address" label={t('feed.address')} hint={t('feed.secret')} address={url} />
          <p className="quiet">{t('feed.again_text')}</p>
          <div className="row">
            <PageForm result={result} intent="calendar">
              <Button weight="secondary">{t('feed.again')}</Button>
            </PageForm>
            <PageForm result={result} intent="end_calendar">
              <Button weight="quiet">{t('feed.end')}</Button>
            </PageForm>
          </div>
        </>
      ) : (
        <PageForm result={result} intent="calendar">
          <Button weight="secondary">{t('feed.make')}</Button>
        </PageForm>
      )}
    </section>
  );
}
