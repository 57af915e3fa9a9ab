import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiQuery, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { languages, type Page, Permission, RateLimit } from '#libs/platform';
import type { BodyDecision } from './body-decisions.js';
import { BodyDecisionsService } from './body-decisions.service.js';
import { BodyDecisionsResponse } from './record.dto.js';

@ApiTags('steering')
@Controller('api/v1')
export class BodyDecisionsController {
  constructor(private readonly decisions: BodyDecisionsService) {}

  /** All that a body has decided, the newest first; a year or a meeting of it as a PDF, by `format` or else by Accept. For those inside. */
  @Get('bodies/:body/decisions')
  @Permission('body.read')
  @RateLimit(60)
  @ApiExtraModels(BodyDecisionsResponse)
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'limit', type: Number, required: false })
  @ApiQuery({ name: 'year', type: Number, required: false })
  @ApiQuery({ name: 'meeting', format: 'uuid', type: String, required: false })
  @ApiQuery({ name: 'format', enum: ['json', 'pdf'], required: false })
  @ApiQuery({ name: 'language', enum: languages, required: false })
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(BodyDecisionsResponse) } },
      'application/pdf': { schema: { type: 'string', format: 'binary' } },
    },
  })
  async list(
    @Param('body') body: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<BodyDecision> | Buffer> {
    const read = await this.decisions.read(request.actor as Actor, body, query, request.headers.accept);
    reply.header('vary', 'accept');
    if (read.format === 'json') return read.page;
    reply
      .header('content-type', 'application/pdf')
      .header('content-language', read.language)
      .header('content-disposition', `attachment; filename="${read.name}"`);
    return read.bytes;
  }
}
