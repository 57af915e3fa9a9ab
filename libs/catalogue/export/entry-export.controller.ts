import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiQuery, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission, RateLimit } from '#libs/platform';
import { exportFormats } from '#libs/platform/documents';
import { ExportedEntryResponse } from './entry-export.dto.js';
import { EntryExportService } from './entry-export.service.js';

const file = { schema: { type: 'string', format: 'binary' } };

@ApiTags('entries')
@Controller('api/v1/entries/:id/export')
export class EntryExportController {
  constructor(private readonly exports: EntryExportService) {}

  /** One version as a file to take away: Word, PDF, Markdown or JSON, by `format` or else by Accept. */
  @Get()
  @Permission('entry.read')
  @RateLimit(60)
  @ApiExtraModels(ExportedEntryResponse)
  @ApiQuery({ name: 'format', enum: exportFormats, required: false })
  @ApiQuery({ name: 'version', type: Number, required: false })
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(ExportedEntryResponse) } },
      'text/markdown': { schema: { type: 'string' } },
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': file,
      'application/pdf': file,
    },
  })
  async export(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, type, language, bytes } = await this.exports.export(request.actor as Actor, id, query, request.headers.accept);
    reply
      .header('content-type', type)
      .header('content-language', language)
      .header('vary', 'accept')
      .header('content-disposition', `attachment; filename="${name}"`);
    return bytes;
  }
}
