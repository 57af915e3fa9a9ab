import type { BroughtInResponse, CatalogueImportResponse } from '#libs/catalogue';
import { formatDate, path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { Facts } from '../../kit/facts.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';

interface Props {
  sent: CatalogueImportResponse;
  tenant: string;
  result: unknown;
}

/** The file that came last: on its way, waiting for a yes, or what became of it. */
export function CatalogueImport({ sent, tenant, result }: Props) {
  const t = useT();
  const { state, plan, report } = sent;
  return (
    <section className="stack" aria-labelledby="latest">
      <h2 id="latest">{report ? t('transfer.report') : state === 'planned' ? t('transfer.plan') : t('transfer.now')}</h2>
      <p className="hint">{sent.name}</p>
      {state === 'failed' && <Failed sent={sent} />}
      {(state === 'reading' || state === 'going') && <OnItsWay sent={sent} tenant={tenant} />}
      {report && <BroughtIn what={report} isDone />}
      {state === 'planned' && plan && (
        <>
          <BroughtIn what={plan} isDone={false} />
          <PageForm result={result as never} fields={{}}>
            <input type="hidden" name="import" value={sent.id} />
            <Button>{t('transfer.confirm')}</Button>
          </PageForm>
        </>
      )}
    </section>
  );
}

function Failed({ sent: { failure, why } }: { sent: CatalogueImportResponse }) {
  const t = useT();
  return (
    <Notice kind="danger" title={t('transfer.failed')}>
      {failure === 'import_gone' && <p>{t('transfer.failed_gone')}</p>}
      {why && <p lang="en">{t('transfer.failed_why', { why })}</p>}
    </Notice>
  );
}

function OnItsWay({ sent: { state, done, total }, tenant }: { sent: CatalogueImportResponse; tenant: string }) {
  const t = useT();
  const language = useLanguage();
  const words =
    state === 'reading' ? t('transfer.reading') : total && done > 0 ? t('transfer.going', { done, total }) : t('transfer.going_waiting');
  return (
    <Notice>
      <p>{words}</p>
      {total !== null && <progress value={done} max={Math.max(total, 1)} aria-label={words} />}
      <p>
        <a href={path(language, 'catalogueImports', { tenant })}>{t('transfer.look')}</a>
      </p>
    </Notice>
  );
}

function BroughtIn({ what, isDone }: { what: BroughtInResponse; isDone: boolean }) {
  const t = useT();
  const language = useLanguage();
  const { place, from, takenOn, remarks, remarkCount } = what;
  const date = Number.isNaN(Date.parse(takenOn)) ? takenOn : formatDate(language, takenOn);
  const counts = ({ added, thereAlready, refused }: BroughtInResponse['entries']) => {
    const numbers = { added, there: thereAlready, refused };
    return isDone ? t('transfer.did', numbers) : t('transfer.would', numbers);
  };
  return (
    <>
      <p suppressHydrationWarning>{t('transfer.origin', { place, from, date })}</p>
      <Facts
        facts={[
          { term: t('transfer.entries'), description: counts(what.entries) },
          { term: t('transfer.collections'), description: counts(what.collections) },
        ]}
      />
      {remarks.length === 0 ? (
        <p>{isDone ? t('transfer.nothing_done') : t('transfer.nothing')}</p>
      ) : (
        <Details summary={`${isDone ? t('transfer.remarks_done') : t('transfer.remarks')} (${remarkCount})`} open={remarks.length <= 20}>
          <Remarks what={what} />
        </Details>
      )}
      {!isDone && (
        <p className="hint">
          {t('transfer.once')} {t('transfer.theirs')}
        </p>
      )}
    </>
  );
}

function Remarks({ what: { remarks, remarkCount } }: { what: BroughtInResponse }) {
  const t = useT();
  return (
    <>
      <ul className="stack stack-small">
        {remarks.map(({ code, subject, names }, index) => (
          <li key={index}>
            {subject}: {t(`transfer.remark.${code}`, { names: names.join(', '), count: names.length })}
          </li>
        ))}
      </ul>
      {remarkCount > remarks.length && <p>{t('transfer.more', { count: remarkCount - remarks.length })}</p>}
    </>
  );
}
