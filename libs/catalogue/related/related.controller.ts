import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { RelatedResponse } from './related.dto.js';
import { RelatedService } from './related.service.js';

@ApiTags('entries')
@Controller('api/v1/entries/:id/related')
export class RelatedController {
  constructor(private readonly relatedEntries: RelatedService) {}

  /** A handful at most, each with why; none rather than poor ones. */
  @Get()
  @Permission('entry.read')
  @ApiOkResponse({ type: RelatedResponse })
  async read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<RelatedResponse> {
    return { items: await this.relatedEntries.of(request.actor as Actor, id) };
  }
}
