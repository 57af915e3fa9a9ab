import { Link } from 'react-router';
import type { PersonRow, TenantAlike, TenantPage } from '#libs/identity';
import { formatList, formatNumber, nameIn, path, titleBeside } from '#libs/platform/i18n';
import { Details } from '../../kit/details.js';
import { Facts } from '../../kit/facts.js';
import { type Translate, useLanguage, useT } from '../../kit/language.js';

/** Shown at once; the others unfold. */
const atOnce = 6;

export function MunicipalityFacts({ page }: { page: TenantPage }) {
  const t = useT();
  const language = useLanguage();
  const { tenant } = page;
  const municipality = (slug: string, name: string) => <Link to={path(language, 'municipality', { tenant: slug })}>{name}</Link>;
  return (
    <Facts
      facts={[
        { term: t('places.contact'), description: tenant.mailbox && <a href={`mailto:${tenant.mailbox}`}>{tenant.mailbox}</a> },
        {
          term: t('places.networks'),
          description: page.networks.length > 0 && (
            <ul className="plain-list">
              {page.networks.map((network) => (
                <li key={network.slug}>
                  <Link to={path(language, 'network', { network: network.slug })}>{nameIn(language, network.names)}</Link>
                </li>
              ))}
            </ul>
          ),
        },
        { term: t('places.belongs_to'), description: page.belongsTo && municipality(page.belongsTo.slug, page.belongsTo.name) },
        {
          term: t('places.parts'),
          description: page.parts.length > 0 && (
            <ul className="plain-list">
              {page.parts.map((part) => (
                <li key={part.slug}>{municipality(part.slug, part.name)}</li>
              ))}
            </ul>
          ),
        },
        { term: t('places.number'), description: codesInWords(t, page) },
        { term: t('places.website'), description: tenant.website && <a href={tenant.website}>{new URL(tenant.website).host}</a> },
        {
          term: t('places.accessibility'),
          description: tenant.accessibilityStatement && <a href={tenant.accessibilityStatement}>{t('places.statement')}</a>,
        },
      ].map(({ term, description }) => ({ term, description: description || null }))}
    />
  );
}

/** «3201 · 3024 until 2023»: the numbers it is found by in older figures. */
function codesInWords(t: Translate, { codes }: TenantPage): string {
  return codes
    .map(({ code, validTo }) => (validTo ? t('places.number_until', { code, year: String(Number(validTo.slice(0, 4)) - 1) }) : code))
    .join(' · ');
}

export function PeopleToAsk({ people }: { people: readonly PersonRow[] }) {
  const t = useT();
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="people" className="stack stack-small">
      <h2 id="people" className="aside-title">
        {t('places.people')}
      </h2>
      <PersonList people={people.slice(0, atOnce)} />
      {people.length > atOnce && (
        <Details summary={t('places.people_more', { count: people.length - atOnce })}>
          <PersonList people={people.slice(atOnce)} />
        </Details>
      )}
    </section>
  );
}

function PersonList({ people }: { people: readonly PersonRow[] }) {
  return (
    <ul className="aside-list plain-list">
      {people.map((person) => (
        <li key={person.membershipId}>
          {person.email ? <a href={`mailto:${person.email}`}>{person.name}</a> : person.name}
          {titleBeside(person) && <span className="quiet small"> {titleBeside(person)}</span>}
        </li>
      ))}
    </ul>
  );
}

export function MunicipalitiesLike({ name, alike }: { name: string; alike: readonly TenantAlike[] }) {
  const t = useT();
  const language = useLanguage();
  if (alike.length === 0) return null;
  return (
    <section aria-labelledby="alike" className="stack stack-small">
      <h2 id="alike" className="aside-title">
        {t('places.alike', { name })}
      </h2>
      <ul className="aside-list plain-list">
        {alike.map((other) => (
          <li key={other.slug}>
            <Link to={path(language, 'municipality', { tenant: other.slug })}>{other.name}</Link>
            <span className="quiet small" suppressHydrationWarning>
              {' '}
              {other.population !== null && `${t('places.population', { count: formatNumber(language, other.population) })}; `}
              {formatList(language, inCommon(t, other))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function inCommon(t: Translate, other: TenantAlike): string[] {
  return [
    t('places.same_size'),
    other.sameCountry && t('places.same_country'),
    other.sameSetting && (other.setting === 'coast' ? t('places.alike_coast') : t('places.alike_inland')),
  ].filter((words) => words !== false);
}
