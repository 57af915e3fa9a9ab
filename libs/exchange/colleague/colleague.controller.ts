import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { ColleagueQuery, FoundColleaguesResponse } from './colleague.dto.js';
import { ColleagueService } from './colleague.service.js';

@ApiTags('exchange')
@Controller('api/v1')
export class ColleagueController {
  constructor(private readonly colleagues: ColleagueService) {}

  /** People in one's networks who said that they may be asked. */
  @Get('colleagues')
  @Permission('account.use')
  @ApiQuery({ type: ColleagueQuery })
  @ApiOkResponse({ type: FoundColleaguesResponse })
  find(@Query() query: unknown, @Req() request: FastifyRequest): Promise<FoundColleaguesResponse> {
    return this.colleagues.find(request.actor as Actor, query);
  }
}
