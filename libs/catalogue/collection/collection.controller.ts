import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission, RateLimit } from '#libs/platform';
import { CollectionListQuery, CollectionListResponse, CollectionResponse, toCollectionResponse } from './collection.dto.js';
import { CollectionService } from './collection.service.js';
import { CollectionExportService } from './collection-export.service.js';

@ApiTags('collections')
@Controller('api/v1/collections')
export class CollectionController {
  constructor(
    private readonly collections: CollectionService,
    private readonly exports: CollectionExportService,
  ) {}

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

  /** What the reader's page of it shows, as a file to print or pass on. */
  @Get(':id/pdf')
  @Permission('entry.read')
  @RateLimit(60)
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async pdf(@Param('id') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const { name, language, bytes } = await this.exports.pdf(request.actor as Actor, id);
    reply
      .header('content-type', 'application/pdf')
      .header('content-language', language)
      .header('content-disposition', `attachment; filename="${name}"`);
    return bytes;
  }
}
