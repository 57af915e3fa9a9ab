import type { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiQuery, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { languages, Permission, RateLimit, streamed } from '#libs/platform';
import { DecisionResponse } from '../steering.dto.js';
import { DecisionChainService } from './decision-chain.service.js';
import { DecisionExportService } from './decision-export.service.js';
import { MeetingPackageService } from './meeting-package.service.js';
import { ChainCheckResponse, ChainResponse } from './record.dto.js';
import type { ZippedBag } from './zipped-bag.js';

const file = { type: 'string', format: 'binary' };

@ApiTags('steering')
@Controller('api/v1')
export class RecordController {
  constructor(
    private readonly chains: DecisionChainService,
    private readonly exports: DecisionExportService,
    private readonly meetings: MeetingPackageService,
  ) {}

  /** As JSON or as a PDF, by `format` or else by Accept. Outside the network without names and reasons. */
  @Get('decisions/:id')
  @Permission('decision.read')
  @ApiExtraModels(DecisionResponse)
  @ApiQuery({ name: 'format', enum: ['json', 'pdf'], required: false })
  @ApiQuery({ name: 'language', enum: languages, required: false })
  @ApiOkResponse({
    content: { 'application/json': { schema: { $ref: getSchemaPath(DecisionResponse) } }, 'application/pdf': { schema: file } },
  })
  async decision(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DecisionResponse | Buffer> {
    const read = await this.exports.read(request.actor as Actor, id, query, request.headers.accept);
    reply.header('vary', 'accept');
    if (read.format === 'json') return read.decision;
    reply
      .header('content-type', 'application/pdf')
      .header('content-language', read.language)
      .header('content-disposition', `attachment; filename="${read.name}"`);
    return read.bytes;
  }

  /** For a record system: a ZIP that is a BagIt bag, with the decision, what it rested on, metadata and SHA-256 of all. */
  @Get('decisions/:id/package')
  @Permission('body.read')
  @RateLimit(20)
  @ApiQuery({ name: 'language', enum: languages, required: false })
  @ApiOkResponse({ content: { 'application/zip': { schema: file } } })
  async package(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sent(reply, await this.exports.package(request.actor as Actor, id, query));
  }

  /** The same of a meeting that has begun: its agenda, the list of its decisions, and each of them as in its own package. For those inside. */
  @Get('meetings/:id/package')
  @Permission('body.read')
  @RateLimit(10)
  @ApiQuery({ name: 'language', enum: languages, required: false })
  @ApiOkResponse({ content: { 'application/zip': { schema: file } } })
  async meeting(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sent(reply, await this.meetings.package(request.actor as Actor, id, query));
  }

  /** All decisions of a body, each with the hash of the one before: `tandem verify-decisions` checks them without this installation. */
  @Get('bodies/:body/decisions/export')
  @Permission('body.read')
  @RateLimit(20)
  @ApiOkResponse({ type: ChainResponse })
  async chain(
    @Param('body') body: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, pieces } = await this.chains.export(request.actor as Actor, body);
    const bytes: Readable = streamed(request, reply, pieces);
    reply.header('cache-control', 'private, no-store');
    return new StreamableFile(bytes, { type: 'application/json; charset=utf-8', disposition: `attachment; filename="${name}"` });
  }

  /** Whether all decisions of a body are what they were; for those who may read them all. */
  @Get('bodies/:body/decisions/check')
  @Permission('body.read')
  @RateLimit(60)
  @ApiOkResponse({ type: ChainCheckResponse })
  check(@Param('body') body: string, @Req() request: FastifyRequest): Promise<ChainCheckResponse> {
    return this.chains.check(request.actor as Actor, body);
  }
}

function sent(reply: FastifyReply, { name, bytes }: ZippedBag): StreamableFile {
  reply.header('cache-control', 'private, no-store');
  return new StreamableFile(bytes, { type: 'application/zip', disposition: `attachment; filename="${name}"` });
}
