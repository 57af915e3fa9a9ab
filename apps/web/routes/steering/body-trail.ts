import { type Language, nameIn, path } from '#libs/platform/i18n';
import type { TrailStep } from '../../kit/trail.js';

type Names = Record<string, string>;

/** Whose page it is of: a body of a network, or a municipality's own. */
export interface TrailBody {
  slug: string;
  names: Names;
  network: { slug: string; names: Names } | null;
  tenant: { slug: string; name: string } | null;
}

/** Above a body's board: whose body it is. */
export function ownerTrail(language: Language, { network, tenant }: Pick<TrailBody, 'network' | 'tenant'>): TrailStep[] {
  return [
    ...(network ? [{ to: path(language, 'network', { network: network.slug }), label: nameIn(language, network.names) }] : []),
    ...(tenant ? [{ to: path(language, 'municipality', { tenant: tenant.slug }), label: tenant.name }] : []),
  ];
}

/** Above a body's other pages: its board too, and what is between. */
export function bodyTrail(language: Language, body: TrailBody, ...between: TrailStep[]): TrailStep[] {
  return [
    ...ownerTrail(language, body),
    { to: path(language, 'body', { body: body.slug }), label: nameIn(language, body.names) },
    ...between,
  ];
}
