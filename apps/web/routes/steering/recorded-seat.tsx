import type { SeatsToRecord } from '#libs/steering';
import { Details } from '../../kit/details.js';
import { type Translate, useT } from '../../kit/language.js';
import { useFieldState } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';

type Seat = SeatsToRecord['seats'][number];

const answers = ['as_recommended', 'approve', 'reject', 'send_back', 'abstain', 'recused', 'absent'] as const;

/** «3. Bærum, nestleder» */
export function seatWords(t: Translate, { number, tenant, sector, role }: Seat): string {
  const whose = [tenant ?? (sector && t(`steering.sector.${sector}`)), role !== 'member' && t(`steering.role.${role}`)];
  return `${number}. ${whose.filter(Boolean).join(', ')}`;
}

/** What the service calls the fields of a seat, in words. */
export function seatFields(t: Translate, seat: Seat, at: string): Record<string, string> {
  const words = seatWords(t, seat);
  return {
    [`${at}.vote`]: words,
    [`${at}.deputySat`]: `${words}: ${t('recording.who')}`,
    [`${at}.statement`]: `${words}: ${t('steering.statement')}`,
  };
}

/** How a seat answered; what is rare is folded away. `at` is where it stands in what is sent. */
export function RecordedSeat({ seat, at, asked }: { seat: Seat; at: string; asked: SeatsToRecord }) {
  const t = useT();
  const who = useFieldState(`${at}.deputySat`);
  const statement = useFieldState(`${at}.statement`);
  // For a vacant seat nobody could answer, and where a deputy alone was left, it was they who came: if the rules let them.
  const mayCome = Boolean(seat.deputy) && (asked.deputies === 'any_absence' || (asked.deputies === 'recusal_only' && seat.holder));
  const isVacant = !seat.holder && !mayCome;
  const offered = answers.filter((answer) => answer === 'absent' || (!isVacant && (answer !== 'abstain' || asked.abstention)));
  const usual = seat.holder ? 'holder' : 'deputy';
  const isUnfolded =
    who.broken.length + statement.broken.length > 0 || Boolean(statement.typed) || Boolean(who.typed && who.typed !== usual);
  const deputy = t('steering.deputy', { preset: asked.preset });
  const people = [
    ...(seat.holder ? [{ value: 'holder', label: seat.holder }] : []),
    ...(asked.deputies === 'any_absence' ? [{ value: 'deputy', label: t('recording.deputy', { deputy, name: seat.deputy ?? '' }) }] : []),
    ...(seat.holder ? [{ value: 'recused', label: t('recording.deputy_recused', { deputy, name: seat.deputy ?? '' }) }] : []),
  ];
  return (
    <div className="recorded-seat stack stack-small">
      <input type="hidden" name={`${at}.seat`} value={seat.id} />
      <Select
        name={`${at}.vote`}
        label={seatWords(t, seat)}
        hint={seat.holder ?? undefined}
        options={offered.map((answer) => ({ value: answer, label: t(`recording.answer.${answer}`) }))}
        value={seat.holder ? 'as_recommended' : 'absent'}
      />
      {!isVacant && (
        <Details
          open={isUnfolded}
          summary={
            <>
              {mayCome ? t('recording.more', { deputy }) : t('steering.statement')}
              <span className="visually-hidden">: {seatWords(t, seat)}</span>
            </>
          }
        >
          {mayCome && <Select name={`${at}.deputySat`} label={t('recording.who')} options={people} value={usual} />}
          <TextArea
            name={`${at}.statement`}
            label={t('steering.statement')}
            hint={t('steering.statement_hint')}
            maxLength={4000}
            rows={3}
            optional
          />
        </Details>
      )}
    </div>
  );
}

/** What the form sent of a seat, as the service takes it; who was absent is said by their seat alone. */
export function saidOf(text: (name: string) => string, at: string): object {
  const answer = text(`${at}.vote`);
  const who = text(`${at}.deputySat`);
  const isVote = answer !== 'absent' && answer !== 'recused';
  return {
    seat: text(`${at}.seat`),
    ...(isVote && { vote: answer }),
    recused: answer === 'recused' || who === 'recused',
    deputySat: answer !== 'absent' && (who === 'deputy' || who === 'recused'),
    statement: text(`${at}.statement`),
  };
}
