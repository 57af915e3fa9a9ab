import { type Language, nameIn, path, type Transaction, translate } from '#libs/platform';
import type { ChosenItem, SubscriptionKind } from './item-details.js';

/** A question and choices, as the address of the catalogue has them. */
type Asked = Record<string, string | string[]>;

/** What tenants, networks and saved searches are called, by their ids. */
export type Names = ReadonlyMap<
  string,
  { tenant: string; slug: string } | { network: Record<string, string>; slug: string } | { search: string; asked: Asked }
>;

export async function readNames(tx: Transaction, items: readonly Pick<ChosenItem, 'kind' | 'subject'>[]): Promise<Names> {
  const ids = [
    ...new Set(
      items.filter(({ kind }) => kind === 'tenant' || kind === 'network' || kind === 'saved_search').map(({ subject }) => subject),
    ),
  ];
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{
    id: string;
    tenant: string | null;
    network: Record<string, string> | null;
    search: string | null;
    slug: string;
    asked: Asked | null;
  }>(
    `select id, name as tenant, null::jsonb as network, null as search, slug, null::jsonb as asked from tenant where id = any($1)
     union all
     select n.id, null, (select coalesce(jsonb_object_agg(x.language, x.name), jsonb_build_object('en', n.slug)) from network_name x where x.network_id = n.id), null, n.slug, null
     from network n where n.id = any($1)
     union all
     select id, null, null, name, '', asked from saved_search where id = any($1)`,
    [ids],
  );
  return new Map(
    rows.map(({ id, tenant, network, search, slug, asked }) => [
      id,
      network ? { network, slug } : search ? { search, asked: asked ?? {} } : { tenant: tenant ?? '', slug },
    ]),
  );
}

/** «Du følger mål 17: Samarbeid for å nå målene». */
export function whyHeading(language: Language, kind: SubscriptionKind, subject: string, names: Names): string {
  if (kind === 'goal') return translate(language, 'digest.why.goal', { goal: subject, name: translate(language, `goals.${subject}`) });
  if (kind === 'target')
    return translate(language, 'digest.why.target', { target: subject, name: translate(language, `targets.${subject}`) });
  return translate(language, 'digest.why.other', { what: nameOf(language, kind, subject, names) });
}

/** «om mål 17», «fra Herning»: what a whole mail is about, for its subject. */
export function aboutSubject(language: Language, kind: SubscriptionKind, subject: string, names: Names): string {
  if (kind === 'goal') return translate(language, 'digest.about.goal', { goal: subject });
  if (kind === 'target') return translate(language, 'digest.about.target', { target: subject });
  if (kind === 'entry_kind') return 'none';
  if (kind === 'saved_search') return translate(language, 'saved.mail_about', { name: searchName(subject, names) });
  return translate(language, 'digest.about.from', { what: nameOf(language, kind, subject, names) });
}

/** «mål 17», «Herning», «verktøy». */
export function nameOf(language: Language, kind: SubscriptionKind, subject: string, names: Names): string {
  if (kind === 'goal') return translate(language, 'digest.goal', { goal: subject });
  if (kind === 'target') return translate(language, 'digest.target', { target: subject });
  if (kind === 'entry_kind') return translate(language, `digest.kinds.${subject}`);
  if (kind === 'saved_search') return translate(language, 'saved.the_search', { name: searchName(subject, names) });
  const found = names.get(subject);
  if (!found || 'search' in found) return '';
  return 'tenant' in found ? found.tenant : nameIn(language, found.network);
}

/** The page of the catalogue with all that one follows by it. */
export function pageOfAll(language: Language, kind: SubscriptionKind, subject: string, names: Names): string {
  return path(language, 'catalogue', null, { ...askedBy(kind, subject, names), sort: 'newest' });
}

function askedBy(kind: SubscriptionKind, subject: string, names: Names): Asked {
  if (kind === 'goal') return { goal: subject };
  // The catalogue has no filter for targets: its search knows their codes.
  if (kind === 'target') return { q: subject };
  if (kind === 'entry_kind') return { kind: subject };
  const found = names.get(subject);
  if (!found) return {};
  return 'search' in found ? found.asked : { [kind]: found.slug };
}

function searchName(subject: string, names: Names): string {
  const found = names.get(subject);
  return found && 'search' in found ? found.search : '';
}
