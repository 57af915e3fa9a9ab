import { Module } from '@nestjs/common';
import { ActorService } from './actor/actor.service.js';
import { ActorChanges } from './actor/actor-changes.js';
import { Session } from './session/session.entity.js';
import { SessionService } from './session/session.service.js';

export const identityEntities = [Session];

@Module({
  providers: [ActorService, ActorChanges, SessionService],
  exports: [ActorService, SessionService],
})
export class IdentityModule {}
