import { Link } from 'react-router';
import { nameIn, path } from '#libs/platform/i18n';
import type { BodyView, SeatView } from '#libs/steering';
import { ButtonLink } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { type Translate, useLanguage, useT } from '../../kit/language.js';

/** More seats than these are folded away or counted. */
const few = 10;

/** Committees, boards and groups, with whose seats there are; who sits in them is for those inside. */
export function Bodies({ bodies, title, toNew }: { bodies: readonly BodyView[]; title: string; toNew: string | false }) {
  const t = useT();
  const language = useLanguage();
  if (bodies.length === 0 && !toNew) return null;
  const named = bodies.filter(({ seats, mandates }) => seats.length === 0 && nameIn(language, mandates) === '');
  const described = bodies.filter((body) => !named.includes(body));
  return (
    <section aria-labelledby="bodies" className="stack">
      <h2 id="bodies">{title}</h2>
      {described.length > 0 && (
        <ul className="bodies plain-list">
          {described.map((body) => (
            <Body key={body.id} body={body} />
          ))}
        </ul>
      )}
      {named.length > 0 && (
        <ul className="body-names plain-list">
          {named.map((body) => (
            <li key={body.id}>
              <Link to={path(language, 'bodyMembers', { body: body.slug })}>{nameIn(language, body.names)}</Link>
            </li>
          ))}
        </ul>
      )}
      {toNew && (
        <p>
          <ButtonLink weight="secondary" small to={toNew}>
            {t('bodies.new')}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

function Body({ body }: { body: BodyView }) {
  const t = useT();
  const language = useLanguage();
  const mandate = nameIn(language, body.mandates);
  const count = t('places.seats', { count: body.seats.length });
  return (
    <li className="stack stack-small">
      <h3>
        <Link to={path(language, 'bodyMembers', { body: body.slug })}>{nameIn(language, body.names)}</Link>
      </h3>
      {mandate && <p className="quiet">{mandate}</p>}
      {body.seats.length > few && !body.showsPeople && (
        <p className="quiet">
          {count}: {sectors(t, body.seats)}
        </p>
      )}
      {body.seats.length > few && body.showsPeople && (
        <Details summary={`${count}: ${sectors(t, body.seats)}`}>
          <Seats seats={body.seats} />
        </Details>
      )}
      {body.seats.length > 0 && body.seats.length <= few && <Seats seats={body.seats} />}
    </li>
  );
}

function Seats({ seats }: { seats: readonly SeatView[] }) {
  return (
    <ol className="seats plain-list">
      {seats.map((seat) => (
        <Seat key={seat.id} seat={seat} />
      ))}
    </ol>
  );
}

function Seat({ seat }: { seat: SeatView }) {
  const t = useT();
  const language = useLanguage();
  const whose = seat.tenant ? seat.tenant.name : t(`steering.sector.${seat.sector}`);
  return (
    <li>
      <span className="seat-of">
        {seat.tenant ? <Link to={path(language, 'municipality', { tenant: seat.tenant.slug })}>{whose}</Link> : whose}
        {seat.role !== 'member' && <span className="quiet"> · {t(`steering.role.${seat.role}`)}</span>}
      </span>
      {seat.holder && (
        <span className="small">
          {seat.holder.name}
          {seat.holder.title && <span className="quiet">, {seat.holder.title}</span>}
        </span>
      )}
      {seat.isVacant && (
        <span className="small vacant">{seat.tenant ? t('places.to_be_named', { tenant: seat.tenant.name }) : t('places.vacant')}</span>
      )}
      {seat.deputy && <span className="quiet small">{t('places.deputy', { name: seat.deputy.name })}</span>}
      {seat.mayName && seat.tenant && (
        <Link className="small" to={path(language, 'nameSeat', { tenant: seat.tenant.slug, seat: seat.id })}>
          {t('steering.name_seat.link')}
          <span className="visually-hidden">: {whose}</span>
        </Link>
      )}
    </li>
  );
}

/** «Business 9 · education 8 · culture 8»: tenants' seats count together under the tenant's name. */
function sectors(t: Translate, seats: readonly SeatView[]): string {
  const counts = new Map<string, number>();
  for (const seat of seats) {
    const label = seat.tenant ? seat.tenant.name : t(`steering.sector.${seat.sector}`);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => `${label} ${count}`).join(' · ');
}
