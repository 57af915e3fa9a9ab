import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Permission } from '#libs/platform';
import type { Actor } from '../actor/actor.js';
import { OwnLinksResponse } from './own-links.dto.js';
import { OwnLinksService } from './own-links.service.js';

@ApiTags('people')
@Controller('api/v1/me/links')
export class OwnLinksController {
  constructor(private readonly links: OwnLinksService) {}

  /** What one wrote, by its addresses: the list one takes along to the next job. */
  @Get()
  @Permission('account.use')
  @ApiOkResponse({ type: OwnLinksResponse })
  async list(@Req() request: FastifyRequest): Promise<OwnLinksResponse> {
    return this.links.list(request.actor as Actor);
  }

  /** The same as a text file. */
  @Get('text')
  @Permission('account.use')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="tandem.txt"')
  @ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } })
  async text(@Req() request: FastifyRequest): Promise<string> {
    return this.links.text(request.actor as Actor, request.language);
  }
}
