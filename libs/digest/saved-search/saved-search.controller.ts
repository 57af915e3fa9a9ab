import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { ChangeSearchInput, SavedSearchListResponse, SavedSearchResponse, SaveSearchInput } from './saved-search.dto.js';
import { SavedSearchService } from './saved-search.service.js';

@ApiTags('digest')
@Controller('api/v1/me/saved-searches')
export class SavedSearchController {
  constructor(private readonly searches: SavedSearchService) {}

  /** The person's own, by name, with how much of each is new to them. */
  @Get()
  @Permission('subscription.manage')
  @ApiOkResponse({ type: SavedSearchListResponse })
  async list(@Req() request: FastifyRequest): Promise<SavedSearchListResponse> {
    return { items: await this.searches.list(request.actor as Actor) };
  }

  /** The question is taken in the language of Accept-Language first. 409 for one that is kept already, and past 50. */
  @Post()
  @Permission('subscription.manage')
  @ApiBody({ type: SaveSearchInput })
  @ApiCreatedResponse({ type: SavedSearchResponse })
  save(@Req() request: FastifyRequest, @Body() input: unknown): Promise<SavedSearchResponse> {
    return this.searches.save(request.actor as Actor, input, request.language);
  }

  /** What is left out stays. `delivery` follows it, or stops. */
  @Patch(':id')
  @Permission('subscription.manage')
  @ApiBody({ type: ChangeSearchInput })
  @ApiOkResponse({ type: SavedSearchResponse })
  change(@Param('id') id: string, @Req() request: FastifyRequest, @Body() input: unknown): Promise<SavedSearchResponse> {
    return this.searches.change(request.actor as Actor, id, input, request.language);
  }

  /** Its answers were looked at: none of them is new any more. */
  @Post(':id/looked')
  @HttpCode(200)
  @Permission('subscription.manage')
  @ApiOkResponse({ type: SavedSearchResponse })
  look(@Param('id') id: string, @Req() request: FastifyRequest): Promise<SavedSearchResponse> {
    return this.searches.look(request.actor as Actor, id);
  }

  /** It can be brought back for 30 days. */
  @Delete(':id')
  @HttpCode(204)
  @Permission('subscription.manage')
  @ApiNoContentResponse()
  remove(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.searches.remove(request.actor as Actor, id);
  }

  /** Undoes the removal. */
  @Post(':id/restore')
  @HttpCode(200)
  @Permission('subscription.manage')
  @ApiOkResponse({ type: SavedSearchResponse })
  restore(@Param('id') id: string, @Req() request: FastifyRequest): Promise<SavedSearchResponse> {
    return this.searches.restore(request.actor as Actor, id);
  }
}
