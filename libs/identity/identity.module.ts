import { Module } from '@nestjs/common';
import { ActorResolver, MailModule } from '#libs/platform';
import { ActorService } from './actor/actor.service.js';
import { ActorChanges } from './actor/actor-changes.js';
import { HandOver } from './handover/hand-over.job.js';
import { HandoverController } from './handover/handover.controller.js';
import { HandoverService } from './handover/handover.service.js';
import { OwnLinksController } from './handover/own-links.controller.js';
import { OwnLinksService } from './handover/own-links.service.js';
import { TellReceiver } from './handover/tell-receiver.job.js';
import { AcceptanceService } from './invitation/acceptance.service.js';
import { InvitationController } from './invitation/invitation.controller.js';
import { InvitationService } from './invitation/invitation.service.js';
import { InvitationMail } from './invitation/invitation-mail.js';
import { SponsorshipService } from './invitation/sponsorship.service.js';
import { MunicipalityController } from './municipality/municipality.controller.js';
import { MunicipalityService } from './municipality/municipality.service.js';
import { NetworkController } from './network/network.controller.js';
import { NetworkService } from './network/network.service.js';
import { AccountService } from './person/account.service.js';
import { PeopleController } from './person/people.controller.js';
import { PeopleService } from './person/people.service.js';
import { PasswordStrategy } from './session/password.strategy.js';
import { PasswordResetService } from './session/password-reset.service.js';
import { PasswordResetMail } from './session/password-reset-mail.js';
import { SessionController } from './session/session.controller.js';
import { Session } from './session/session.entity.js';
import { SessionService } from './session/session.service.js';
import { SessionResolver } from './session/session-resolver.js';
import { SignInLimit } from './session/sign-in-limit.js';
import { TenantController } from './tenant/tenant.controller.js';
import { Tenant } from './tenant/tenant.entity.js';
import { TenantService } from './tenant/tenant.service.js';
import { TrimIdentity } from './trim-identity.job.js';

export const identityEntities = [Session, Tenant];

const services = [
  ActorService,
  SessionService,
  PasswordResetService,
  AccountService,
  TenantService,
  NetworkService,
  PeopleService,
  InvitationService,
  AcceptanceService,
  SponsorshipService,
  MunicipalityService,
  HandoverService,
  OwnLinksService,
];

@Module({
  imports: [MailModule],
  controllers: [
    SessionController,
    TenantController,
    PeopleController,
    HandoverController,
    OwnLinksController,
    InvitationController,
    NetworkController,
    MunicipalityController,
  ],
  providers: [
    ...services,
    PasswordStrategy,
    SignInLimit,
    ActorChanges,
    InvitationMail,
    PasswordResetMail,
    HandOver,
    TellReceiver,
    TrimIdentity,
    { provide: ActorResolver, useClass: SessionResolver },
  ],
  exports: services,
})
export class IdentityModule {}
