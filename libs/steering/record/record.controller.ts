import type { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission, RateLimit, streamed } from '#libs/platform';
import { DecisionChainService } from './decision-chain.service.js';
import { ChainResponse } from './record.dto.js';

@ApiTags('steering')
@Controller('api/v1')
export class RecordController {
  constructor(private readonly chains: DecisionChainService) {}

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
}
