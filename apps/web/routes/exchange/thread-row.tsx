import { Link } from 'react-router';
import type { ThreadRow } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { When } from '../../kit/when.js';

/** A list of questions: what, from where, how many answers, and when somebody last said something. */
export function ThreadRows({ rows, level = 3 }: { rows: readonly ThreadRow[]; level?: 2 | 3 }) {
  return (
    <ul className="plain-list threads">
      {rows.map((row) => (
        <OneThread key={row.id} row={row} level={level} />
      ))}
    </ul>
  );
}

function OneThread({ row, level }: { row: ThreadRow; level: 2 | 3 }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const Heading = `h${level}` as const;
  return (
    <li>
      <Heading lang={row.title ? foreign(row.language) : undefined}>
        <Link to={path(language, 'thread', { thread: row.id })}>{row.title || t('talk.out_of_sight')}</Link>
      </Heading>
      <p className="quiet small">
        {row.by.tenant.name} · {t('talk.answers', { count: row.replyCount })}
        {row.replyCount > 0 && (
          <>
            , {t('talk.latest')} <When at={row.lastActivityAt} as="short" />
          </>
        )}
        {row.replyCount === 0 && (
          <>
            {' · '}
            <When at={row.writtenAt} as="short" />
          </>
        )}
      </p>
      {(row.isAnswered || row.isLocked || (row.isHidden && row.title)) && (
        <p className="row small">
          {row.isAnswered && <Tag tone="success">{t('talk.answered')}</Tag>}
          {row.isLocked && <Tag>{t('talk.locked')}</Tag>}
          {row.isHidden && row.title && <Tag tone="warning">{t('talk.out_of_sight')}</Tag>}
        </p>
      )}
    </li>
  );
}
