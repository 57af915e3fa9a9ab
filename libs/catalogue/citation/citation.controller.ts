import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { citationFormats } from './citation.js';
import { CitationService } from './citation.service.js';

const words = { schema: { type: 'string' } };

@ApiTags('entries')
@Controller('api/v1/entries/:id/citation')
export class CitationController {
  constructor(private readonly citations: CitationService) {}

  /** How to name one version elsewhere: a sentence, or for programs that keep references. */
  @Get()
  @Permission('entry.read')
  @ApiQuery({ name: 'format', enum: citationFormats, required: false })
  @ApiQuery({ name: 'version', type: Number, required: false })
  @ApiOkResponse({
    content: {
      'text/plain': words,
      'application/x-bibtex': words,
      'application/x-research-info-systems': words,
      'application/vnd.citationstyles.csl+json': { schema: { type: 'array', items: { type: 'object' } } },
    },
  })
  async cite(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, type, text } = await this.citations.cite(request.actor as Actor, id, query);
    reply.header('content-type', type).header('content-disposition', `attachment; filename="${name}"`);
    return Buffer.from(text);
  }
}
