import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { ComparisonResponse } from '../comparison/comparison.dto.js';
import { ComparisonService } from '../comparison/comparison.service.js';
import { OriginResponse, OwnVersionInput, OwnVersionListResponse, OwnVersionMadeResponse } from './own-version.dto.js';
import { OwnVersionService } from './own-version.service.js';

@ApiTags('entries')
@Controller('api/v1/entries/:id')
export class OwnVersionController {
  constructor(
    private readonly ownVersions: OwnVersionService,
    private readonly comparisons: ComparisonService,
  ) {}

  /** A draft of a tenant's own, made from what another wrote; 422 `no_licence` where nobody has said that it may be. */
  @Post('own-versions')
  @Permission('entry.write')
  @ApiBody({ type: OwnVersionInput })
  @ApiCreatedResponse({ type: OwnVersionMadeResponse })
  make(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<OwnVersionMadeResponse> {
    return this.ownVersions.make(request.actor as Actor, id, input);
  }

  /** What others made out of it, as far as the reader may read that. */
  @Get('own-versions')
  @Permission('entry.read')
  @ApiOkResponse({ type: OwnVersionListResponse })
  async list(@Param('id') id: string, @Req() request: FastifyRequest): Promise<OwnVersionListResponse> {
    return { items: await this.ownVersions.ofEntry(request.actor as Actor, id) };
  }

  /** What it was made from; 404 also where the reader may not read that. */
  @Get('origin')
  @Permission('entry.read')
  @ApiOkResponse({ type: OriginResponse })
  origin(@Param('id') id: string, @Req() request: FastifyRequest): Promise<OriginResponse> {
    return this.ownVersions.origin(request.actor as Actor, id);
  }

  /** What differs from the version it was made from. */
  @Get('origin/changes')
  @Permission('entry.read')
  @ApiOkResponse({ type: ComparisonResponse })
  changes(@Param('id') id: string, @Req() request: FastifyRequest): Promise<ComparisonResponse> {
    return this.comparisons.withOrigin(request.actor as Actor, id);
  }
}
