import { Module } from '@nestjs/common';
import { CatalogueModule } from '#libs/catalogue';
import { IdentityModule } from '#libs/identity';
import { AdoptionController } from './adoption/adoption.controller.js';
import { AdoptionService } from './adoption/adoption.service.js';
import { ReplyService } from './thread/reply.service.js';
import { ThreadController } from './thread/thread.controller.js';
import { ThreadService } from './thread/thread.service.js';
import { ThreadReadingService } from './thread/thread-reading.service.js';

@Module({
  imports: [IdentityModule, CatalogueModule],
  controllers: [
    AdoptionController,
    // Conversations
    ThreadController,
  ],
  providers: [
    AdoptionService,
    // Conversations
    ThreadService,
    ReplyService,
    ThreadReadingService,
  ],
  exports: [
    AdoptionService,
    // Conversations
    ThreadService,
    ReplyService,
    ThreadReadingService,
  ],
})
export class ExchangeModule {}
