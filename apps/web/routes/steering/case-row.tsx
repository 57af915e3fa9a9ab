import { Link } from 'react-router';
import { formatDate, formatDay, path } from '#libs/platform/i18n';
import type { BoardRow } from '#libs/steering';
import { ButtonLink } from '../../kit/button.js';
import { type Translate, useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { Tally } from '../../kit/tally.js';
import { When } from '../../kit/when.js';
import { kindWord, stateWord } from './case-words.js';

/** One case on the board: what it is, from whom, until when, how far, and one button. */
export function CaseRow({ row, now, isFirst }: { row: BoardRow; now: Date; isFirst: boolean }) {
  const t = useT();
  const language = useLanguage();
  const address = { body: row.body.slug, proposal: row.id };
  const here = path(language, 'decision', address);
  const next = { write_paper: path(language, 'casePaper', address), open_round: path(language, 'openVote', address) };
  const to = row.task === 'write_paper' || row.task === 'open_round' ? next[row.task] : here;
  return (
    <li className="case-row">
      <div>
        <h3 lang={row.language === language ? undefined : row.language}>
          <Link to={here}>{row.title}</Link>
        </h3>
        <p className="quiet small">
          {[
            row.tenant.name,
            row.kind !== 'entry' && kindWord(t, row.kind),
            row.kind !== 'motion' && t('steering.version', { version: row.version }),
            row.list && t('consent.on_list'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="case-standing">
        <Standing row={row} now={now} />
      </div>
      {row.task ? (
        <ButtonLink to={to} weight={isFirst ? 'primary' : 'secondary'} small>
          {t(`steering.task.${row.task}`)}
          <span className="visually-hidden">
            : <span lang={row.language === language ? undefined : row.language}>{row.title}</span>
          </span>
        </ButtonLink>
      ) : (
        <span />
      )}
    </li>
  );
}

function Standing({ row, now }: { row: BoardRow; now: Date }) {
  const t = useT();
  const language = useLanguage();
  const { turnout, decision } = row;
  if (turnout) {
    return (
      <>
        {row.deadline && (
          <p>
            {t('steering.deadline')}{' '}
            <span suppressHydrationWarning>
              {formatDay(language, row.deadline, new Date(now))} (<When at={row.deadline} as="short" />)
            </span>
          </p>
        )}
        {turnout.answered === null ? (
          <p className="quiet">{t('steering.state.voting')}</p>
        ) : (
          <Tally
            text={t('steering.turnout', {
              answered: turnout.answered,
              seats: turnout.seats,
              quorum: String(turnout.answered >= turnout.quorum),
            })}
            approving={turnout.answered}
            seats={turnout.seats}
          />
        )}
      </>
    );
  }
  if (decision && row.state === decision.outcome) {
    const overdue = !decision.isWithdrawn && decision.reviewBy !== null && decision.reviewBy < new Date(now).toISOString().slice(0, 10);
    return (
      <>
        <p>
          <Outcome kind={row.kind} state={row.state} /> <When at={decision.decidedAt} as="short" />
        </p>
        <Tally
          text={countsInWords(t, decision)}
          approving={decision.tally.approve}
          others={decision.tally.reject + decision.tally.sendBack}
          seats={decision.tally.seats}
        />
        {decision.isWithdrawn && (
          <p>
            <Tag tone="warning">{t('withdrawal.tag')}</Tag>
          </p>
        )}
        {overdue && (
          <p>
            <Tag tone="warning">{t('steering.review_overdue', { date: formatDate(language, decision.reviewBy as string) })}</Tag>
          </p>
        )}
      </>
    );
  }
  return <p className="quiet">{row.missing > 0 ? t('steering.missing_count', { count: row.missing }) : stateWord(t, row)}</p>;
}

/** How it was decided, with one look in all lists. */
export function Outcome({ kind, state }: Pick<BoardRow, 'kind' | 'state'>) {
  const t = useT();
  const tone =
    state === 'approved' && kind !== 'withdrawal' ? 'success' : state === 'sent_back' || state === 'no_quorum' ? 'warning' : 'plain';
  return <Tag tone={tone}>{stateWord(t, { kind, state })}</Tag>;
}

/** «6 for · 1 mot · 1 inhabil»: the counts that are not nought, never merged. */
export function countsInWords(t: Translate, { tally, meetingId }: Pick<NonNullable<BoardRow['decision']>, 'tally' | 'meetingId'>): string {
  const absent = { count: tally.absent };
  const counts: [string, number][] = [
    [t('steering.count.approve', { count: tally.approve }), Math.max(1, tally.approve)],
    [t('steering.count.reject', { count: tally.reject }), Math.max(1, tally.reject)],
    [t('steering.count.send_back', { count: tally.sendBack }), tally.sendBack],
    [t('steering.count.abstain', { count: tally.abstain }), tally.abstain],
    [t('steering.count.recused', { count: tally.recused }), tally.recused],
    [meetingId ? t('steering.count.not_present', absent) : t('steering.count.absent', absent), tally.absent],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([text]) => text)
    .join(' · ');
}
