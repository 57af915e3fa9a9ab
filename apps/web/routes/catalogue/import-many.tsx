import type { Column } from '#libs/catalogue';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { GoalList } from '../../kit/goal-list.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';
import { problemMessage } from '../../kit/problem-message.js';
import { ImportColumns } from './import-columns.js';
import { usePlaceName } from './place-name.js';
import type { ShownItem } from './shown-items.js';

interface Props {
  view: { source: string; columns: Column[] | null; items: ShownItem[] };
  result: unknown;
}

/** A folder or a table: each document or row a draft to be chosen; what could not be read is named with its reason. */
export function ImportMany({ view, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const understood = view.items.filter(({ brief }) => brief);
  const problems = view.items.filter(({ problem }) => problem);
  const nameOf = ({ name }: ShownItem) => (view.columns ? t('importing.line', { line: name ?? '' }) : name);
  return (
    <div className="stack stack-large">
      {view.columns && <ImportColumns columns={view.columns} result={result} />}
      {problems.length > 0 && (
        <Notice kind="warning" title={t('importing.many_problems', { count: problems.length })}>
          <ul>
            {problems.map((item) => (
              <li key={item.number} className="break-anywhere">
                <strong>{nameOf(item)}:</strong>{' '}
                {item.problem && problemMessage(language, { ...item.problem.details, code: item.problem.code, status: 422 })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {understood.length > 0 && (
        <PageForm result={result} intent="save-chosen" fields={{ items: t('importing.chosen') }}>
          <Choices
            name="items"
            type="checkbox"
            legend={<h2>{t('importing.many_understood', { count: understood.length })}</h2>}
            chosen={understood.map(({ number }) => String(number))}
            options={understood.map((item) => ({
              value: String(item.number),
              label: '',
              content: <Brief item={item} name={nameOf(item)} />,
            }))}
          />
          <p className="save-bar">
            <Button>{t('importing.make_drafts')}</Button>
          </p>
        </PageForm>
      )}
    </div>
  );
}

function Brief({ item: { brief }, name }: { item: ShownItem; name: string | null }) {
  const t = useT();
  const placeName = usePlaceName();
  if (!brief) return null;
  const { title, summary, language, goals, found, open, unread } = brief;
  return (
    <span className="import-brief">
      <strong lang={language}>{title || t('importing.untitled')}</strong>
      <span className="quiet small break-anywhere">
        {name} · {t('importing.found_open', { found, open })}
      </span>
      {summary && summary !== title && <span lang={language}>{summary.length > 180 ? `${summary.slice(0, 180)} …` : summary}</span>}
      {goals.length > 0 && <GoalList goals={goals} />}
      {unread.map(({ place, words }) => (
        <span key={`${place} ${words}`} className="small break-anywhere">
          {t('importing.not_understood', { place: placeName(place) })}{' '}
          <span lang={language}>{t('catalogue.quoted', { words: words ?? '' })}</span>
        </span>
      ))}
    </span>
  );
}
