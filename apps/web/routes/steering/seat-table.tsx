import type { CasePaperView, Preset, RoundSeatView, RoundView } from '#libs/steering';
import { Button } from '../../kit/button.js';
import { useForeign, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Table } from '../../kit/table.js';
import { Tag } from '../../kit/tag.js';
import { SeatName } from './seat-name.js';

interface Props {
  round: RoundView;
  paper: CasePaperView | null;
  preset: Preset;
  result: unknown;
}

/** Who sits in this vote and what is known of their answer; below it, what the chair and the coordinator can do. */
export function SeatTable({ round, paper, preset, result }: Props) {
  const t = useT();
  const showsReasons = round.seats.some((seat) => seat.reason);
  return (
    <section aria-labelledby="seats" className="stack">
      <h2 id="seats">{t('steering.seats')}</h2>
      <p className="quiet">{t('steering.seats_frozen')}</p>
      <Table
        stacked
        caption={t('steering.seats_caption')}
        captionHidden
        columns={[{ label: t('steering.seat') }, { label: t('steering.member') }, { label: t('steering.answer') }]}
        rows={round.seats.map((seat) => ({
          key: seat.id,
          cells: [
            <SeatName key="seat" seat={seat} />,
            <Person key="person" seat={seat} preset={preset} />,
            <Answer key="answer" seat={seat} round={round} paper={paper} result={result} reason={showsReasons} />,
          ],
        }))}
      />
      {round.mayClose && (
        <PageForm result={result} intent="close">
          <p>{t('steering.close_text')}</p>
          <input type="hidden" name="round" value={round.id} />
          <Button weight="secondary">{t('steering.task.close')}</Button>
        </PageForm>
      )}
    </section>
  );
}

function Person({ seat, preset }: { seat: RoundSeatView; preset: Preset }) {
  const t = useT();
  const deputy = t('steering.deputy', { preset });
  if (seat.sits === 'deputy')
    return (
      <div>
        {t('steering.deputy_sits', { name: seat.deputy ?? '', deputy })}
        {standsAside(seat) && <div className="quiet small">{t('steering.stands_aside', { name: seat.holder ?? '' })}</div>}
      </div>
    );
  if (!seat.holder) return <span className="quiet">{t('steering.to_be_named', { tenant: seat.tenant?.name ?? '' })}</span>;
  return <>{seat.holder}</>;
}

/** A deputy sits for a member who stands aside: it is said of the member, not beside the deputy's vote. */
function standsAside({ sits, recusal, holder }: RoundSeatView): boolean {
  return sits === 'deputy' && recusal === 'aside' && holder !== null;
}

type AnswerProps = Omit<Props, 'preset'> & { seat: RoundSeatView; reason: boolean };

function Answer({ seat, round, paper, result, reason }: AnswerProps) {
  const t = useT();
  const foreign = useForeign();
  const own = foreign(seat.language);
  // Who followed the recommendation gave its words for a reason.
  const reasonIn = seat.reason === paper?.recommendation ? foreign(paper?.language) : own;
  const pending = seat.recusal === 'declared' || seat.recusal === 'contested' || seat.recusal === 'suggested';
  return (
    <div className="stack stack-small">
      {seat.recusal === 'none' || seat.recusal === 'sits' || standsAside(seat) ? null : (
        <p>{t(`steering.recusal_state.${seat.recusal}`)}</p>
      )}
      {seat.recusalReason && <Written text={seat.recusalReason} lang={own} />}
      {seat.sits && <p>{answerInWords(t, seat)}</p>}
      {reason && seat.reason && <Written text={seat.reason} lang={reasonIn} />}
      {seat.usesIt && <Tag>{t('steering.uses_it')}</Tag>}
      {seat.usesIt && seat.useNote && <Written text={seat.useNote} lang={own} />}
      {pending && round.mayDecideRecusals && (
        <PageForm result={result} intent="recusal" className="row">
          <input type="hidden" name="round" value={round.id} />
          <input type="hidden" name="seat" value={seat.id} />
          <Button name="step" value="confirm" weight="secondary" small>
            {t('steering.recusal.confirm')}
          </Button>
          <Button name="step" value="refuse" weight="quiet" small>
            {t('steering.recusal.refuse')}
          </Button>
        </PageForm>
      )}
    </div>
  );
}

function Written({ text, lang }: { text: string; lang: string | undefined }) {
  return (
    <p className="quiet small" lang={lang}>
      {text}
    </p>
  );
}

function answerInWords(t: ReturnType<typeof useT>, seat: RoundSeatView): string {
  if (seat.vote) return t(`steering.voted.${seat.vote}`);
  if (seat.answered === null) return '';
  return seat.answered ? t('steering.has_answered') : t('steering.has_not_answered');
}
