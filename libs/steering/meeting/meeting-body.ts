import { type Actor, requireAccess } from '#libs/identity';
import { Forbidden, NotFound } from '#libs/platform';
import { isInsideOrSits, mayPrepare, sitsIn } from '../body/body-access.js';
import type { Names } from '../body/body-view.js';
import type { Preset } from '../round/rules.js';

/** A body as far as its meetings need it. */
export interface MeetingBody {
  id: string;
  slug: string;
  names: Names;
  statutory: boolean;
  preset: Preset;
  secretary_id: string | null;
  network_id: string | null;
  tenant_id: string | null;
  network: { slug: string; names: Names } | null;
  tenant: { slug: string; name: string } | null;
}

/** Where `b` is the body. */
export const meetingBody = `
  b.id, b.slug, b.statutory, b.secretary_id, b.network_id, b.tenant_id,
  (select coalesce(json_object_agg(language, name), '{}') from body_name where body_id = b.id) as names,
  (select rules ->> 'preset' from rule_set where body_id = b.id and effective_on <= app.now()::date
    order by version desc limit 1) as preset,
  (select json_build_object('slug', n.slug, 'names', (select coalesce(json_object_agg(language, name), '{}') from network_name where network_id = n.id))
    from network n where n.id = b.network_id) as network,
  (select json_build_object('slug', t.slug, 'name', t.name) from tenant t where t.id = b.tenant_id) as tenant`;

/** What the reader is to the body. */
export interface Standing {
  /** In the network or tenant whose body it is, or in the body. */
  isInside: boolean;
  /** Sees who comes and who said what: sits in it, stands in, or prepares. */
  isOfBody: boolean;
  mayPrepare: boolean;
}

type Owned = Pick<MeetingBody, 'id' | 'network_id' | 'tenant_id' | 'secretary_id'>;

export function standingIn(actor: Actor, body: Owned): Standing {
  const prepares = mayPrepare(actor, body);
  return { isInside: isInsideOrSits(actor, body), isOfBody: prepares || sitsIn(actor, body.id), mayPrepare: prepares };
}

/** NotFound outside, as for what does not exist. */
export function requireInside(actor: Actor, body: Owned | undefined): Standing {
  requireAccess(actor, 'body.read');
  const standing = body && standingIn(actor, body);
  if (!standing?.isInside) throw new NotFound('body');
  return standing;
}

/** NotFound outside, Forbidden for those inside who do not prepare. */
export function requirePreparing(actor: Actor, body: Owned | undefined): void {
  if (!requireInside(actor, body).mayPrepare) throw new Forbidden('proposal.prepare');
}
