import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { PageQuery, Permission } from '#libs/platform';
import { DeliverabilityResponse } from './deliverability.dto.js';
import { DeliverabilityService } from './deliverability.service.js';

@ApiTags('digest')
@Controller('api/v1/tenants/:tenant/deliverability')
export class DeliverabilityController {
  constructor(private readonly deliverability: DeliverabilityService) {}

  /** What became of the digests of the last 30 days to the tenant's people, and whose address gets none. */
  @Get()
  @Permission('person.manage')
  @ApiQuery({ type: PageQuery })
  @ApiOkResponse({ type: DeliverabilityResponse })
  read(@Param('tenant') tenant: string, @Query() query: unknown, @Req() request: FastifyRequest): Promise<DeliverabilityResponse> {
    return this.deliverability.ofTenant(request.actor as Actor, tenant, query);
  }
}
