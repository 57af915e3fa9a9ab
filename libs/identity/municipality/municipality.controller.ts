import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Permission } from '#libs/platform';
import type { Actor } from '../actor/actor.js';
import { MunicipalityListResponse, MunicipalityQuery } from './municipality.dto.js';
import { MunicipalityService } from './municipality.service.js';

@ApiTags('reference data')
@Controller('api/v1/municipalities')
export class MunicipalityController {
  constructor(private readonly municipalities: MunicipalityService) {}

  @Get()
  @Permission('anyone')
  @ApiOkResponse({ type: MunicipalityListResponse })
  list(@Query() query: MunicipalityQuery, @Req() request: FastifyRequest): MunicipalityListResponse {
    return { items: [...this.municipalities.list(request.actor as Actor, query)], nextCursor: null };
  }
}
