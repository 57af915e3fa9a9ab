import { Link } from 'react-router';
import { nameIn, path } from '#libs/platform/i18n';
import type { BoardGroup, BoardRow } from '#libs/steering';
import { ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Pagination } from '../../kit/pagination.js';
import { type PageProps, page } from '../../page.js';
import { BodyLinks } from './body-links.js';
import { ownerTrail } from './body-trail.js';
import { CaseRow } from './case-row.js';
import { OpenLists } from './open-lists.js';

export const loader = page(async ({ services, actor, param, query, now }) => {
  const after = query.get('after') ?? undefined;
  return { board: await services.boards.board(actor, param('body'), after), begun: after !== undefined, now };
});

export default function SteeringBoard({ loaderData: { board, begun, now } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  const address = (query: { after?: string }) => path(language, 'body', { body: board.body.slug }, query);
  // What is proposed for approval goes to a network's steering group alone.
  const takesEntries = board.network !== null && board.body.kind === 'steering_group';
  const groups: { group: BoardGroup; title: string; empty: string }[] = [
    { group: 'waiting_for_you', title: t('steering.board.waiting'), empty: t('steering.board.nothing_waits') },
    {
      group: 'under_discussion',
      title: t('steering.board.discussed'),
      empty: takesEntries ? t('steering.board.nothing_discussed') : t('motion.nothing_discussed'),
    },
    { group: 'decided', title: t('steering.board.decided'), empty: t('steering.board.nothing_decided') },
  ];
  return (
    <Page title={nameIn(language, board.body.names)} trail={ownerTrail(language, board)} lead={t('steering.board.lead')}>
      <div className="stack stack-large">
        <BodyLinks body={board.body.slug} current="cases" isForBodyAlone={board.isForBodyAlone} />
        {(board.mayMove || board.takesLists) && (
          <p className="row">
            {board.mayMove && (
              <ButtonLink weight="secondary" to={path(language, 'newMotion', { body: board.body.slug })}>
                {t('motion.new')}
              </ButtonLink>
            )}
            {board.takesLists && (
              <ButtonLink weight="secondary" to={path(language, 'newConsentList', { body: board.body.slug })}>
                {t('consent.new')}
              </ButtonLink>
            )}
          </p>
        )}
        {!begun && <OpenLists body={board.body.slug} lists={board.lists} now={now} />}
        {board.isForBodyAlone && <p className="quiet">{t('motion.for_body_alone')}</p>}
        {(board.isForBodyAlone ? [] : groups).map(({ group, title, empty }) => {
          const rows = board.rows.filter((row) => row.group === group);
          // A page further on has no word on groups that are elsewhere; nor is one empty that only begins on the next page.
          if (rows.length === 0 && (begun || board.counts[group] > 0)) return null;
          return (
            <Group
              key={group}
              id={group}
              title={title}
              count={board.counts[group]}
              empty={empty}
              rows={rows}
              now={now}
              hasMainAction={board.lists.every(({ waiting }) => waiting === 0)}
            />
          );
        })}
        <Pagination next={board.nextCursor && address({ after: board.nextCursor })} first={begun ? address({}) : null} />
        {board.others.length > 0 && (
          <nav aria-label={t('steering.board.others')} className="row">
            <span className="quiet">{t('steering.board.others')}:</span>
            {board.others.map((other) => (
              <Link key={other.slug} to={path(language, 'body', { body: other.slug })}>
                {nameIn(language, other.names)}
              </Link>
            ))}
          </nav>
        )}
      </div>
    </Page>
  );
}

interface GroupProps {
  id: string;
  title: string;
  count: number;
  empty: string;
  rows: BoardRow[];
  now: Date;
  /** The first row's button is the page's main one. */
  hasMainAction: boolean;
}

function Group({ id, title, count, empty, rows, now, hasMainAction }: GroupProps) {
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id}>
        {title} {count > 0 && <span className="count">{count}</span>}
      </h2>
      {rows.length === 0 ? (
        <p className="quiet">{empty}</p>
      ) : (
        <ul className="case-list plain-list">
          {rows.map((row, index) => (
            <CaseRow key={row.id} row={row} now={now} isFirst={hasMainAction && index === 0} />
          ))}
        </ul>
      )}
    </section>
  );
}
