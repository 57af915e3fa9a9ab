import { type Language, nameIn, path } from '#libs/platform/i18n';
import type { BodyMembersView } from '#libs/steering';
import type { TrailStep } from '../../kit/trail.js';

/** Above a body's pages: whose body it is; above its settings, its members. */
export function bodyTrail(
  language: Language,
  body: Pick<BodyMembersView, 'slug' | 'names' | 'network' | 'tenant'>,
  isBelow = false,
): TrailStep[] {
  const owner = body.network
    ? { to: path(language, 'network', { network: body.network.slug }), label: nameIn(language, body.network.names) }
    : { to: path(language, 'municipality', { tenant: body.tenant?.slug ?? '' }), label: body.tenant?.name ?? '' };
  const members = { to: path(language, 'bodyMembers', { body: body.slug }), label: nameIn(language, body.names) };
  return isBelow ? [owner, members] : [owner];
}
