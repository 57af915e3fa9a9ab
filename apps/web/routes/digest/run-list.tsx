import type { RunResponse } from '#libs/digest';
import { formatNumber } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Table } from '../../kit/table.js';
import { When } from '../../kit/when.js';
import { CopyCounts } from './copy-counts.js';

export function RunList({ runs, result }: { runs: readonly RunResponse[]; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  if (runs.length === 0)
    return (
      <EmptyState title={t('operation.no_runs')}>
        <p>{t('operation.no_runs_text')}</p>
      </EmptyState>
    );
  const number = (value: number) => formatNumber(language, value);
  return (
    <Table
      caption={t('operation.runs')}
      captionHidden
      stacked
      columns={[
        { label: t('operation.when') },
        { label: t('operation.people') },
        { label: t('operation.mails') },
        { label: t('operation.do'), labelHidden: true },
      ]}
      rows={runs.map(({ id, dueAt, people, isPlanning, copies }) => ({
        key: id,
        cells: [
          <When key="when" at={dueAt} as="time" />,
          <span key="people" suppressHydrationWarning>
            {isPlanning ? t('operation.so_far', { people: number(people) }) : number(people)}
          </span>,
          copies.length > 0 ? <CopyCounts key="copies" counts={copies} /> : t('operation.nothing_new'),
          copies.some(({ state }) => state === 'failed') && (
            <PageForm key="retry" intent={`retry-${id}`} result={result}>
              <input type="hidden" name="run" value={id} />
              <Button weight="secondary" small>
                {t('operation.retry')}
              </Button>
            </PageForm>
          ),
        ],
      }))}
    />
  );
}
