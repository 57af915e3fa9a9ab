import { Module } from '@nestjs/common';
import { ActorResolver } from '#libs/platform';
import { ActorService } from './actor/actor.service.js';
import { ActorChanges } from './actor/actor-changes.js';
import { InvitationService } from './invitation/invitation.service.js';
import { NetworkService } from './network/network.service.js';
import { PeopleService } from './person/people.service.js';
import { PasswordResetService } from './session/password-reset.service.js';
import { SessionController } from './session/session.controller.js';
import { Session } from './session/session.entity.js';
import { SessionService } from './session/session.service.js';
import { SessionResolver } from './session/session-resolver.js';
import { Tenant } from './tenant/tenant.entity.js';
import { TenantService } from './tenant/tenant.service.js';

export const identityEntities = [Session, Tenant];

const services = [ActorService, SessionService, PasswordResetService, TenantService, NetworkService, PeopleService, InvitationService];

@Module({
  controllers: [SessionController],
  providers: [...services, ActorChanges, { provide: ActorResolver, useClass: SessionResolver }],
  exports: services,
})
export class IdentityModule {}
