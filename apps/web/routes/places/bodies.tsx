import { Link } from 'react-router';
import { nameIn, path, titleBeside } from '#libs/platform/i18n';
import type { BodyView, SeatView } from '#libs/steering';
import { ButtonLink } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { type Translate, useLanguage, useT } from '../../kit/language.js';

/** More seats than these are folded away or counted: in one body, and on one page. */
const few = 10;
const manyOnAPage = 30;

/** Committees, boards and groups, with whose seats there are; who sits in them is for those inside. */
export function Bodies({ bodies, title, toNew }: { bodies: readonly BodyView[]; title: string; toNew: string | false }) {
  const t = useT();
  const language = useLanguage();
  if (bodies.length === 0 && !toNew) return null;
  const named = bodies.filter(({ seats, mandates }) => seats.length === 0 && nameIn(language, mandates) === '');
  const described = bodies.filter((body) => !named.includes(body));
  const unfolded = bodies.reduce((sum, { seats }) => sum + seats.length, 0) > manyOnAPage ? 0 : few;
  return (
    <section aria-labelledby="bodies" className="stack">
      <h2 id="bodies">{title}</h2>
      {described.length > 0 && (
        <ul className="bodies plain-list">
          {described.map((body) => (
            <Body key={body.id} body={body} unfolded={unfolded} />
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

function Body({ body, unfolded }: { body: BodyView; unfolded: number }) {
  const t = useT();
  const language = useLanguage();
  const mandate = nameIn(language, body.mandates);
  return (
    <li className="stack stack-small">
      <h3>
        <Link to={path(language, 'bodyMembers', { body: body.slug })}>{nameIn(language, body.names)}</Link>
      </h3>
      {mandate && <p className="quiet">{mandate}</p>}
      {body.seats.length > unfolded && !body.showsPeople && <p className="quiet">{inShort(t, body.seats)}</p>}
      {body.seats.length > unfolded && body.showsPeople && (
        <Details summary={inShort(t, body.seats)}>
          <Seats seats={body.seats} />
        </Details>
      )}
      {body.seats.length > 0 && body.seats.length <= unfolded && <Seats seats={body.seats} />}
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
          {titleBeside(seat.holder) && <span className="quiet">, {titleBeside(seat.holder)}</span>}
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

/** «25 seats: business 9 · education 8 · culture 8 · 3 vacant»: tenants' seats count together under the tenant's name. */
function inShort(t: Translate, seats: readonly SeatView[]): string {
  const counts = new Map<string, number>();
  for (const seat of seats) {
    const label = seat.sector ? t(`steering.sector.${seat.sector}`) : (seat.tenant?.name ?? '');
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const count = t('places.seats', { count: seats.length });
  const parts = counts.size > 1 ? [...counts].map(([label, of]) => `${label} ${of}`) : [];
  const vacant = seats.filter(({ isVacant }) => isVacant).length;
  const whose = parts.length > 0 ? `${count}: ${parts.join(' · ')}` : count;
  return vacant > 0 ? `${whose} · ${t('bodies.vacant_count', { count: vacant })}` : whose;
}
