import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { ButtonLink } from '../../kit/button.js';
import { useT } from '../../kit/language.js';
import { Meter } from '../../kit/meter.js';

const pause = 700;

/** While it is read: how far it has come, by itself with scripts and by a button without. */
export function ImportReading({ total, done }: { total: number | null; done: number }) {
  const t = useT();
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== 'idle') return undefined;
    const timer = setTimeout(revalidate, pause);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  return (
    <div className="stack">
      <div role="status">
        {total === null ? (
          <p>{t('importing.reading_one')}</p>
        ) : (
          <Meter label={t('importing.reading_progress', { done, total })} value={done} of={total} />
        )}
      </div>
      <noscript>
        <p>
          <ButtonLink to="." weight="secondary">
            {t('importing.look_again')}
          </ButtonLink>
        </p>
      </noscript>
    </div>
  );
}
