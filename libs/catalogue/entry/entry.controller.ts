import { Controller, Get, Param, ParseIntPipe, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { EntryResponse, toEntryResponse, VersionListResponse } from './entry.dto.js';
import { EntryService } from './entry.service.js';

@ApiTags('entries')
@Controller('api/v1/entries/:id')
export class EntryController {
  constructor(private readonly entries: EntryService) {}

  /** The version a reader sees first: the newest, for a tool the newest that a network of theirs approved. */
  @Get()
  @Permission('entry.read')
  @ApiOkResponse({ type: EntryResponse })
  async read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<EntryResponse> {
    return toEntryResponse(await this.entries.read(request.actor as Actor, id));
  }

  @Get('versions')
  @Permission('entry.read')
  @ApiOkResponse({ type: VersionListResponse })
  async versions(@Param('id') id: string, @Req() request: FastifyRequest): Promise<VersionListResponse> {
    return { items: await this.entries.versions(request.actor as Actor, id) };
  }

  @Get('versions/:number')
  @Permission('entry.read')
  @ApiOkResponse({ type: EntryResponse })
  async version(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Req() request: FastifyRequest,
  ): Promise<EntryResponse> {
    return toEntryResponse(await this.entries.readVersion(request.actor as Actor, id, number));
  }
}
