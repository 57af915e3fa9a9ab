import { Link } from 'react-router';
import { formatDate, path, titleBeside } from '#libs/platform/i18n';
import type { BodyMembersView, HoldingView, MemberSeatView, Preset } from '#libs/steering';
import { useLanguage, useT } from '../../kit/language.js';
import { Table } from '../../kit/table.js';
import { Tag } from '../../kit/tag.js';
import { SeatName } from './seat-name.js';

/** One row for each seat: whose it is, who sits, who stands in, and until when. */
export function BodySeats({ body, preset }: { body: BodyMembersView; preset: Preset }) {
  const t = useT();
  const seat = { label: t('steering.seat') };
  const deputy = t('steering.name_seat.deputy', { preset });
  const people = [{ label: t('steering.member') }, { label: deputy }, { label: t('bodies.term') }];
  return (
    <Table
      stacked
      caption={t('bodies.seats')}
      captionHidden
      columns={body.showsPeople ? [seat, ...people] : [seat]}
      rows={body.seats.map((one) => ({
        key: one.id,
        cells: [
          <SeatName key="seat" seat={one} />,
          ...(body.showsPeople
            ? [<Sitting key="holder" seat={one} />, <Deputy key="deputy" held={one.deputy} word={deputy} />, <Term key="term" seat={one} />]
            : []),
        ],
      }))}
    />
  );
}

function Sitting({ seat }: { seat: MemberSeatView }) {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="stack stack-small">
      {seat.holder && <Person held={seat.holder} />}
      {seat.isVacant && (
        <span>
          <Tag tone="warning">{t('bodies.vacant')}</Tag>{' '}
          {seat.tenant && <span className="quiet">{t('places.to_be_named', { tenant: seat.tenant.name })}</span>}
        </span>
      )}
      {seat.coming.map((held) => (
        <span key={held.id} className="quiet small" suppressHydrationWarning>
          {held.name}, {t('bodies.from', { from: formatDate(language, held.since) })}
        </span>
      ))}
      {seat.mayName && seat.tenant && (
        <div>
          <Link className="small" to={path(language, 'nameSeat', { tenant: seat.tenant.slug, seat: seat.id })}>
            {t('steering.name_seat.link')}
            <span className="visually-hidden">
              : {seat.tenant.name} {seat.number}
            </span>
          </Link>
        </div>
      )}
    </div>
  );
}

/** On a phone there is no column above it to say what this person is. */
function Deputy({ held, word }: { held: HoldingView | null; word: string }) {
  if (!held) return <Nobody />;
  return (
    <>
      <span className="cell-label">{word}: </span>
      <Person held={held} />
    </>
  );
}

function Nobody() {
  return <span className="cell-empty">–</span>;
}

function Person({ held }: { held: HoldingView }) {
  const t = useT();
  return (
    <span>
      {held.name ?? t('bodies.no_longer_named')}
      {titleBeside(held) && <span className="quiet small">, {titleBeside(held)}</span>}
    </span>
  );
}

function Term({ seat }: { seat: MemberSeatView }) {
  const t = useT();
  const language = useLanguage();
  return (
    <span className="small" suppressHydrationWarning>
      {seat.holder ? <TermOf held={seat.holder} /> : <Nobody />}
      {seat.endedOn && <span className="quiet"> {t('bodies.seat_ends', { date: formatDate(language, seat.endedOn) })}</span>}
    </span>
  );
}

/** «1 January 2024 – 31 December 2027», or «from 1 January 2024». */
export function TermOf({ held: { since, until } }: { held: HoldingView }) {
  const t = useT();
  const language = useLanguage();
  const from = formatDate(language, since);
  return <>{until ? t('bodies.from_to', { from, to: formatDate(language, until) }) : t('bodies.from', { from })}</>;
}
