import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { SuggestionQuery, SuggestionResponse } from './suggestion.dto.js';
import { SuggestionService } from './suggestion.service.js';

@ApiTags('entries')
@Controller('api/v1/suggestions')
export class SuggestionController {
  constructor(private readonly suggestions: SuggestionService) {}

  /** As one types, from the second letter on: at most five titles, four terms of the thesaurus and three municipalities. */
  @Get()
  @Permission('entry.read')
  @ApiOkResponse({ type: SuggestionResponse })
  suggest(@Query() query: SuggestionQuery, @Req() request: FastifyRequest): Promise<SuggestionResponse> {
    return this.suggestions.suggest(request.actor as Actor, query, request.language);
  }
}
