import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { isLanguage, languages, Permission } from '#libs/platform';
import { MatchesResponse } from './match.dto.js';
import { MatchService } from './match.service.js';

@ApiTags('exchange')
@Controller('api/v1')
export class MatchController {
  constructor(private readonly matches: MatchService) {}

  /** What fits a need or an offer of one's own tenant, the best first, with the reasons in `language`. */
  @Get('help/:id/matches')
  @Permission('account.use')
  @ApiQuery({ name: 'language', required: false, enum: languages })
  @ApiOkResponse({ type: MatchesResponse })
  async list(@Param('id') id: string, @Query('language') language: unknown, @Req() request: FastifyRequest): Promise<MatchesResponse> {
    return { items: await this.matches.ofHelp(request.actor as Actor, id, isLanguage(language) ? language : 'en') };
  }
}
