import type { Readable } from 'node:stream';
import { Controller, Get, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission, RateLimit, streamed } from '#libs/platform';
import { ExportedEntryResponse } from '../export/entry-export.dto.js';
import { PublicEntriesService } from './public-entries.service.js';

@ApiTags('entries')
@Controller('api/v1/public-entries')
export class PublicEntriesController {
  constructor(private readonly publicEntries: PublicEntriesService) {}

  /** Every public entry as it stands now, one line of JSON each, with its licence and its address. Ask for it gzipped. */
  @Get()
  @Permission('entry.read')
  @RateLimit(6)
  @ApiExtraModels(ExportedEntryResponse)
  @ApiOkResponse({ content: { 'application/x-ndjson': { schema: { $ref: getSchemaPath(ExportedEntryResponse) } } } })
  all(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): StreamableFile {
    return new StreamableFile(streamed(request, reply, this.publicEntries.lines()) as Readable, {
      type: 'application/x-ndjson; charset=utf-8',
      disposition: 'attachment; filename="public-entries.ndjson"',
    });
  }
}
