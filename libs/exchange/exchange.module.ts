import { Module } from '@nestjs/common';
import { CatalogueModule } from '#libs/catalogue';
import { IdentityModule } from '#libs/identity';
import { AdoptionController } from './adoption/adoption.controller.js';
import { AdoptionService } from './adoption/adoption.service.js';

@Module({
  imports: [IdentityModule, CatalogueModule],
  controllers: [AdoptionController],
  providers: [AdoptionService],
  exports: [AdoptionService],
})
export class ExchangeModule {}
