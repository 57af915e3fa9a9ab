import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { Pagination } from '../../kit/pagination.js';
import { type PageProps, page } from '../../page.js';
import { refuse } from '../../problem.js';
import { DryRun } from './dry-run.js';
import { RelayState } from './relay-state.js';
import { RunList } from './run-list.js';

export const loader = page(async ({ services, actor, query }) => {
  const { digestOperations } = services;
  const { items, nextCursor } = await digestOperations.runs(actor, { cursor: query.get('after') ?? undefined });
  return {
    relay: await digestOperations.relay(actor),
    runs: items,
    next: nextCursor,
    begun: !query.has('after'),
    dry: query.has('dry') ? await digestOperations.dryRun(actor) : null,
    retried: query.has('retried') ? Number(query.get('retried')) || 0 : null,
  };
});

export const action = form(async ({ services, actor, intent, text, language }) => {
  if (!intent.startsWith('retry')) throw refuse({ code: 'malformed_request', status: 400 });
  const { copies } = await services.digestOperations.retry(actor, { run: text('run') });
  throw redirect(path(language, 'digestOperation', null, { retried: copies }));
});

/** For operators: whether digests leave, what became of the last runs, and who would get one. */
export default function DigestOperation({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { relay, runs, next, begun, dry, retried } = loaderData;
  const here = (query: Record<string, string | null>) => path(language, 'digestOperation', null, query);
  return (
    <Page title={t('operation.title')} lead={t('operation.lead')}>
      <div className="stack stack-large">
        {retried !== null && (
          <Notice kind="success" live>
            <p>{t('operation.retried', { copies: retried })}</p>
          </Notice>
        )}
        <RelayState relay={relay} />
        <section aria-labelledby="runs" className="stack">
          <h2 id="runs">{t('operation.runs')}</h2>
          <RunList runs={runs} result={actionData} />
          <Pagination first={begun ? null : here({})} next={next && here({ after: next })} />
        </section>
        <DryRun dry={dry} />
      </div>
    </Page>
  );
}
