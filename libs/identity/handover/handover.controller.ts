import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Permission } from '#libs/platform';
import type { Actor } from '../actor/actor.js';
import { HandoverInput, HandoverViewResponse } from './handover.dto.js';
import { HandoverService } from './handover.service.js';

@ApiTags('people')
@Controller('api/v1/tenants/:tenant/people/:membershipId/handover')
export class HandoverController {
  constructor(private readonly handovers: HandoverService) {}

  /** What the person looks after for the tenant, and how far its handover has come; `own` is one's own membership. */
  @Get()
  @Permission('account.use')
  @ApiOkResponse({ type: HandoverViewResponse })
  async look(
    @Param('tenant') tenant: string,
    @Param('membershipId') membershipId: string,
    @Req() request: FastifyRequest,
  ): Promise<HandoverViewResponse> {
    return this.handovers.look(request.actor as Actor, tenant, membershipId);
  }

  /** Hands it to colleagues; seats are an administrator's to hand on. */
  @Post()
  @Permission('account.use')
  @ApiBody({ type: HandoverInput })
  @ApiCreatedResponse({ type: HandoverViewResponse })
  async start(
    @Param('tenant') tenant: string,
    @Param('membershipId') membershipId: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<HandoverViewResponse> {
    return this.handovers.start(request.actor as Actor, tenant, membershipId, body);
  }
}
