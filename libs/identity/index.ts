export * from './actor/actor.js';
export { ActorService } from './actor/actor.service.js';
export { recordAudit } from './audit/audit.js';
export * from './errors.js';
export { IdentityModule, identityEntities } from './identity.module.js';
export {
  AlreadyInvited,
  InvitationClosed,
  InvitationService,
  type OpenInvitation,
  SignInAsInvited,
  SlugTaken,
} from './invitation/invitation.service.js';
export { Identity as IdentityMigration } from './migrations/0002-identity.js';
export { CharterNotInForce, type NetworkFace, type NetworkPage, NetworkService } from './network/network.service.js';
export { OperatorService } from './operator/operator.service.js';
export * from './permission/access.js';
export * from './permission/permissions.js';
export { LastAdministrator, PeopleService, type PersonRow } from './person/people.service.js';
export { ensureMembership, ensurePerson, type NewPerson } from './person/person.js';
export { hashPassword } from './session/password.js';
export { PasswordResetService, ResetClosed } from './session/password-reset.service.js';
export { Email } from './session/session.dto.js';
export { Session } from './session/session.entity.js';
export { type NewSession, SessionService } from './session/session.service.js';
export { sessionCookie, sessionCookieOptions } from './session/session-cookie.js';
export { identityTables } from './tables.js';
export { createTenant, type NewTenant } from './tenant/new-tenant.js';
export * from './tenant/tenant.dto.js';
export * from './tenant/tenant.entity.js';
export { type TenantFace, type TenantPage, TenantService } from './tenant/tenant.service.js';
export type { TenantAlike } from './tenant/tenant-alike.js';
