import { Link } from 'react-router';
import type { HelpItem } from '#libs/exchange';
import { formatDate, path } from '#libs/platform/i18n';
import { GoalList } from '../../kit/goal-list.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';

/** Needs or offers, each with whose it is, how, and until when. */
export function HelpList({ items, level = 2 }: { items: readonly HelpItem[]; level?: 2 | 3 | 4 }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const Heading = `h${level}` as const;
  return (
    <ul className="help-list plain-list">
      {items.map((item) => (
        <li key={item.id} className="stack stack-small">
          <p className="card-meta">
            {item.tenant.name} · {item.kinds.map((kind) => t(`help.kind.${kind}`)).join(', ')}{' '}
            {item.state !== 'open' && <Tag>{t(`help.state.${item.state}`)}</Tag>}
          </p>
          <Heading className="h3" lang={foreign(item.language)}>
            <Link to={path(language, 'help', { help: item.id })}>{item.title}</Link>
          </Heading>
          {item.text && (
            <p className="card-text" lang={foreign(item.language)}>
              {item.text}
            </p>
          )}
          {item.goals.length > 0 && <GoalList goals={item.goals} />}
          <p className="quiet small" suppressHydrationWarning>
            {item.perMonth !== null && `${t('help.per_month_short', { count: item.perMonth })} · `}
            {t('help.until_short', { day: formatDate(language, `${item.until}T12:00:00Z`) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
