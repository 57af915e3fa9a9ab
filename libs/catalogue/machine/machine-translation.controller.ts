import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission, RateLimit } from '#libs/platform';
import { MachineTranslationResponse } from './machine-translation.dto.js';
import { MachineTranslationService } from './machine-translation.service.js';

@ApiTags('entries')
@Controller('api/v1/entries/:id/draft/machine-translation')
export class MachineTranslationController {
  constructor(private readonly machine: MachineTranslationService) {}

  /**
   * Sends the original's texts to the translation service, for the places of the translation that are empty: 422 `no_translator` where none
   * is configured, `language_not_translated` before anything is sent. What comes back stands in the draft, marked in `machineTexts`.
   */
  @Post()
  @HttpCode(202)
  @Permission('entry.write')
  @RateLimit(20)
  @ApiAcceptedResponse({ type: MachineTranslationResponse })
  ask(@Param('id') id: string, @Req() request: FastifyRequest): Promise<MachineTranslationResponse> {
    return this.machine.ask(request.actor as Actor, id);
  }

  /** How far the last one is; 404 where nobody asked for one. */
  @Get()
  @Permission('account.use')
  @ApiOkResponse({ type: MachineTranslationResponse })
  last(@Param('id') id: string, @Req() request: FastifyRequest): Promise<MachineTranslationResponse> {
    return this.machine.lastOrNotFound(request.actor as Actor, id);
  }
}
