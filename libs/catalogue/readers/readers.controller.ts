import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { ReadersResponse } from './readers.dto.js';
import { ReadersService } from './readers.service.js';

@ApiTags('entries')
@Controller('api/v1/entries/:id/readers')
export class ReadersController {
  constructor(private readonly readers: ReadersService) {}

  /** For the entry's owners: how many of which municipality opened its page in twelve months. Never who. */
  @Get()
  @Permission('tenant.read_own')
  @ApiOkResponse({ type: ReadersResponse })
  read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<ReadersResponse> {
    return this.readers.ofEntry(request.actor as Actor, id);
  }
}
