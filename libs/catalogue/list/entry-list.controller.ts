import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { EntryFacetsResponse, EntryListQuery, EntryListResponse } from './entry-list.dto.js';
import { EntryListService } from './entry-list.service.js';

@ApiTags('entries')
@Controller('api/v1/entries')
export class EntryListController {
  constructor(private readonly lists: EntryListService) {}

  /** Search and list. A question is taken in the language of Accept-Language first, and answered in all five. */
  @Get()
  @Permission('entry.read')
  @ApiOkResponse({ type: EntryListResponse })
  list(@Query() query: EntryListQuery, @Req() request: FastifyRequest): Promise<EntryListResponse> {
    return this.lists.list(request.actor as Actor, query, request.language);
  }

  /** The counts beside a list, apart: they read everything that answers, and a list need not wait for them. */
  @Get('facets')
  @Permission('entry.read')
  @ApiOkResponse({ type: EntryFacetsResponse })
  facets(@Query() query: EntryListQuery, @Req() request: FastifyRequest): Promise<EntryFacetsResponse> {
    return this.lists.facets(request.actor as Actor, query, request.language);
  }
}
