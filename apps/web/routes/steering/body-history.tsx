import type { BodyMembersView, Preset } from '#libs/steering';
import { Details } from '../../kit/details.js';
import { useT } from '../../kit/language.js';
import { Table } from '../../kit/table.js';
import { TermOf } from './body-seats.js';
import { SeatName } from './seat-name.js';

/** Who sat when, in seats there are and seats there were. */
export function BodyHistory({ body, preset }: { body: BodyMembersView; preset: Preset }) {
  const t = useT();
  const rows = [...body.seats, ...body.endedSeats].flatMap((seat) => seat.past.map((held) => ({ seat, held })));
  if (rows.length === 0) return null;
  return (
    <Details summary={t('bodies.history')}>
      <Table
        stacked
        caption={t('bodies.history')}
        captionHidden
        columns={[{ label: t('steering.seat') }, { label: t('steering.member') }, { label: t('bodies.term') }]}
        rows={rows.map(({ seat, held }) => ({
          key: held.id,
          cells: [
            <SeatName key="seat" seat={seat} />,
            <span key="who">
              {held.name ?? t('bodies.no_longer_named')}
              {held.capacity === 'deputy' && <span className="quiet small"> ({t('steering.deputy', { preset })})</span>}
            </span>,
            <TermOf key="term" held={held} />,
          ],
        }))}
      />
    </Details>
  );
}
