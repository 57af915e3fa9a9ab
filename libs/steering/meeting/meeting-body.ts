import { type Actor, requireAccess } from '#libs/identity';
import { Forbidden, NotFound } from '#libs/platform';
import { isInsideOrSits, mayPrepare, sitsIn } from '../body/body-access.js';
import type { BodyFace } from '../body/body-face.js';

/** What the reader is to the body. */
export interface Standing {
  /** In the network or tenant whose body it is, or in the body. */
  isInside: boolean;
  /** Sees who comes and who said what: sits in it, stands in, or prepares. */
  isOfBody: boolean;
  mayPrepare: boolean;
}

type Owned = Pick<BodyFace, 'id' | 'network_id' | 'tenant_id' | 'secretary_id'>;

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
