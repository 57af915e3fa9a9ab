import { Link } from 'react-router';
import { formatDate, path } from '#libs/platform/i18n';
import type { ChainCheck } from '#libs/steering';
import { Details } from '../../kit/details.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';
import { bodyTrail } from './body-trail.js';

export const loader = page(async ({ services, actor, param }) => ({ check: await services.chains.check(actor, param('body')) }));

/** Whether anything in a body's decisions was changed since they were made, in words that ask for no knowledge of how. */
export default function CheckDecisions({ loaderData: { check } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  return (
    <Page
      title={t('record.check_title')}
      trail={[
        ...bodyTrail(language, check.body),
        { to: path(language, 'bodyDecisions', { body: check.body.slug }), label: t('record.all') },
      ]}
      narrow
    >
      <div className="stack stack-large">
        <Answer check={check} />
        <Details summary={t('record.check_how')}>
          <p>{t('record.check_how_text')}</p>
          <p>{t('record.check_self', { command: 'tandem verify-decisions' })}</p>
          <p>
            <a href={`/api/v1/bodies/${check.body.slug}/decisions/export`} download>
              {t('record.check_download')}
            </a>
          </p>
        </Details>
      </div>
    </Page>
  );
}

function Answer({ check }: { check: ChainCheck }) {
  const t = useT();
  const language = useLanguage();
  const { count, since, newestAt, fault } = check;
  if (fault) return <Fault body={check.body} fault={fault} />;
  if (!since || !newestAt) return <p>{t('record.check_none')}</p>;
  const [first, newest] = [formatDate(language, since), formatDate(language, newestAt)];
  return (
    <Notice kind="success" title={t('steering.unchanged_since', { date: first })}>
      <p suppressHydrationWarning>{t('record.check_holds', { count, first, newest })}</p>
    </Notice>
  );
}

function Fault({ body, fault }: { body: ChainCheck['body']; fault: NonNullable<ChainCheck['fault']> }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { number, kind, decision } = fault;
  return (
    <Notice kind="danger" title={t('record.check_fault', { number })}>
      {decision && (
        <p lang={foreign(decision.language)}>
          <Link to={path(language, 'decision', { body: body.slug, proposal: decision.proposalId })}>{decision.title}</Link>
        </p>
      )}
      <p>{t(`record.fault.${kind}`)}</p>
      <p>{t('record.check_do')}</p>
    </Notice>
  );
}
