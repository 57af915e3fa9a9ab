import type { BodyMembersView, MemberSeatView, Preset } from '#libs/steering';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { type Option, Select } from '../../kit/select.js';
import { roles, sectors } from './body-form.js';
import { SeatName } from './seat-name.js';

interface Props {
  body: BodyMembersView;
  people: readonly Option[];
  tenants: readonly Option[];
  preset: Preset;
  today: string;
  result: unknown;
}

/** Each seat folded into a line, so that twenty-five are looked through at a glance. */
export function BodySettingsSeats({ body, people, tenants, preset, today, result }: Props) {
  const t = useT();
  const roleOptions = roles.map((role) => ({ value: role, label: t(`bodies.role.${role}`) }));
  const kept = body.seats.filter((seat) => body.mayManage || !seat.tenant);
  if (!body.mayManage && kept.length === 0) return null;
  return (
    <section aria-labelledby="seats" className="stack">
      <h2 id="seats">
        {t('bodies.seats')} <span className="count">{kept.length}</span>
      </h2>
      {kept.map((seat) => (
        <Details
          key={seat.id}
          summary={
            <span>
              {seat.number}. <SeatName seat={seat} /> –{' '}
              {seat.holder ? (seat.holder.name ?? t('bodies.no_longer_named')) : t('bodies.vacant')}
            </span>
          }
        >
          {seat.mayName && <Terms {...{ seat, people, preset, today, result }} />}
          {body.mayManage && (
            <>
              <PageForm result={result} intent={`seat.${seat.id}`} fields={{ role: t('bodies.seat_role') }}>
                <Select name="role" label={t('bodies.seat_role')} value={seat.role} options={roleOptions} />
                <Button weight="secondary" small>
                  {t('bodies.save')}
                </Button>
              </PageForm>
              <PageForm result={result} intent={`end.${seat.id}`} fields={{ lastDay: t('bodies.last_day') }}>
                <Field name="lastDay" type="date" label={t('bodies.last_day')} value={today} short />
                <Button weight="secondary" small>
                  {t('bodies.end_seat')}
                </Button>
              </PageForm>
            </>
          )}
        </Details>
      ))}
      {body.mayManage && (
        <Details summary={t('bodies.add_seat')}>
          <PageForm result={result} intent="add" fields={{ tenant: t('bodies.seat_tenant'), sector: t('bodies.seat_sector') }}>
            <Select name="role" label={t('bodies.seat_role')} value="member" options={roleOptions} />
            <Select name="tenant" label={t('bodies.seat_tenant')} options={tenants} none={t('bodies.nobody')} optional />
            <Select
              name="sector"
              label={t('bodies.seat_sector')}
              options={sectors.map((sector) => ({ value: sector, label: t(`steering.sector.${sector}`) }))}
              none="–"
              optional
            />
            <Button weight="secondary">{t('bodies.add_seat')}</Button>
          </PageForm>
        </Details>
      )}
    </section>
  );
}

/** Who sits from when to when; the terms there are, each with its end. */
function Terms({ seat, people, preset, today, result }: { seat: MemberSeatView } & Pick<Props, 'people' | 'preset' | 'today' | 'result'>) {
  const t = useT();
  const held = [seat.holder, seat.deputy, ...seat.coming].filter((one) => one !== null);
  const capacities = { holder: t('steering.member'), deputy: t('steering.name_seat.deputy', { preset }) };
  return (
    <>
      {held.map((one) => (
        <PageForm key={one.id} result={result} intent={`term.${one.id}`} fields={{ lastDay: t('bodies.last_day') }}>
          <p>
            {capacities[one.capacity]}: {one.name ?? t('bodies.no_longer_named')}
          </p>
          <Field name="lastDay" type="date" label={t('bodies.last_day')} value={one.until ?? today} short />
          <Button weight="secondary" small>
            {t('bodies.end_term')}
          </Button>
        </PageForm>
      ))}
      {!seat.tenant && (
        <PageForm
          result={result}
          intent={`name.${seat.id}`}
          fields={{ person: t('steering.name_seat.person'), since: t('steering.name_seat.since'), until: t('steering.name_seat.until') }}
        >
          <Choices
            name="capacity"
            legend={t('steering.name_seat.capacity')}
            chosen={['holder']}
            options={Object.entries(capacities).map(([value, label]) => ({ value, label }))}
            inline
          />
          <Select name="person" label={t('steering.name_seat.person')} options={people} none="–" />
          <Field name="since" type="date" label={t('steering.name_seat.since')} value={today} short />
          <Field name="until" type="date" label={t('steering.name_seat.until')} hint={t('steering.name_seat.until_hint')} optional short />
          <Button weight="secondary" small>
            {t('steering.name_seat.button')}
          </Button>
        </PageForm>
      )}
    </>
  );
}
