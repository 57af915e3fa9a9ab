import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { DraftRelationListResponse, RelationInput, RelationListResponse } from './relation.dto.js';
import { RelationService } from './relation.service.js';

@ApiTags('entries')
@Controller('api/v1/entries/:id')
export class RelationController {
  constructor(private readonly relations: RelationService) {}

  /** What it builds on, is part of or replaces, and what says so of it. */
  @Get('relations')
  @Permission('entry.read')
  @ApiOkResponse({ type: RelationListResponse })
  async read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<RelationListResponse> {
    return { items: await this.relations.ofEntry(request.actor as Actor, id) };
  }

  @Get('draft/relations')
  @Permission('account.use')
  @ApiOkResponse({ type: DraftRelationListResponse })
  async ofDraft(@Param('id') id: string, @Req() request: FastifyRequest): Promise<DraftRelationListResponse> {
    return { items: await this.relations.ofDraft(request.actor as Actor, id) };
  }

  /** Readers see it from the next publication on. */
  @Post('draft/relations')
  @HttpCode(200)
  @Permission('entry.write')
  @ApiBody({ type: RelationInput })
  @ApiOkResponse({ type: DraftRelationListResponse })
  async set(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<DraftRelationListResponse> {
    return { items: await this.relations.set(request.actor as Actor, id, input) };
  }

  @Delete('draft/relations/:relation')
  @HttpCode(204)
  @Permission('entry.write')
  @ApiNoContentResponse()
  remove(@Param('id') id: string, @Param('relation') relation: string, @Req() request: FastifyRequest): Promise<void> {
    return this.relations.remove(request.actor as Actor, id, relation);
  }
}
