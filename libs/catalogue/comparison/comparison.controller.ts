import { Controller, Get, Param, ParseIntPipe, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { ComparisonResponse } from './comparison.dto.js';
import { ComparisonService } from './comparison.service.js';

@ApiTags('entries')
@Controller('api/v1/entries/:id')
export class ComparisonController {
  constructor(private readonly comparisons: ComparisonService) {}

  /** What changed in that version since `from`, or since the one before it. */
  @Get('versions/:number/changes')
  @Permission('entry.read')
  @ApiQuery({ name: 'from', required: false, type: Number })
  @ApiOkResponse({ type: ComparisonResponse })
  changes(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<ComparisonResponse> {
    return this.comparisons.ofVersion(request.actor as Actor, id, number, query);
  }

  /** What publishing the draft would change. */
  @Get('draft/changes')
  @Permission('account.use')
  @ApiOkResponse({ type: ComparisonResponse })
  draftChanges(@Param('id') id: string, @Req() request: FastifyRequest): Promise<ComparisonResponse> {
    return this.comparisons.ofDraft(request.actor as Actor, id);
  }
}
