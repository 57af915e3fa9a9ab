import { Button } from '../../kit/button.js';
import { useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';

/** An older version has become the draft, or that was taken back: said once, with the way back. */
export function RestoredNotice({ restored, result }: { restored: string; result: unknown }) {
  const t = useT();
  const isTakenBack = restored === 'back';
  return (
    <Notice live kind="success">
      <PageForm result={result} intent="take-back" className="row">
        <span>{isTakenBack ? t('versions.taken_back') : t('versions.restored', { version: restored })}</span>
        {!isTakenBack && (
          <Button weight="secondary" small>
            {t('versions.take_back')}
          </Button>
        )}
      </PageForm>
    </Notice>
  );
}
