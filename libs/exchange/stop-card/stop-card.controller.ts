import { Body, Controller, HttpCode, Param, Put, Req } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { StopAnswerInput } from './stop-card.dto.js';
import { StopCardService } from './stop-card.service.js';

@ApiTags('exchange')
@Controller('api/v1/projects/:id/stop-card')
export class StopCardController {
  constructor(private readonly stopCards: StopCardService) {}

  /** Go on, change, or stop and say what was learned. */
  @Put()
  @HttpCode(204)
  @Permission('project.write')
  @ApiBody({ type: StopAnswerInput })
  @ApiNoContentResponse()
  answer(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.stopCards.answer(request.actor as Actor, id, input);
  }
}
