import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { CollectionListQuery, CollectionListResponse, CollectionResponse, toCollectionResponse } from './collection.dto.js';
import { CollectionService } from './collection.service.js';

@ApiTags('collections')
@Controller('api/v1/collections')
export class CollectionController {
  constructor(private readonly collections: CollectionService) {}

  /** Those that hold something the reader may see, newest first. */
  @Get()
  @Permission('entry.read')
  @ApiOkResponse({ type: CollectionListResponse })
  list(@Query() query: CollectionListQuery, @Req() request: FastifyRequest): Promise<CollectionListResponse> {
    return this.collections.list(request.actor as Actor, query);
  }

  @Get(':id')
  @Permission('entry.read')
  @ApiOkResponse({ type: CollectionResponse })
  async read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<CollectionResponse> {
    return toCollectionResponse(await this.collections.read(request.actor as Actor, id));
  }
}
