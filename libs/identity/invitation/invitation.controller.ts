import { Body, Controller, Delete, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Permission, RateLimit } from '#libs/platform';
import type { Actor } from '../actor/actor.js';
import { InvitationInput, InvitationMadeResponse } from './invitation.dto.js';
import { InvitationService } from './invitation.service.js';

@ApiTags('people')
@Controller('api/v1/tenants/:tenant/invitations')
export class InvitationController {
  constructor(private readonly invitations: InvitationService) {}

  /** Mails an invitation, in the recipient's language. */
  @Post()
  @Permission('person.invite')
  @RateLimit(60)
  @ApiBody({ type: InvitationInput })
  @ApiCreatedResponse({ type: InvitationMadeResponse })
  async invite(@Param('tenant') tenant: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<InvitationMadeResponse> {
    return { id: await this.invitations.invite(request.actor as Actor, tenant, input) };
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('person.invite')
  @ApiNoContentResponse()
  revoke(@Param('tenant') tenant: string, @Param('id') invitationId: string, @Req() request: FastifyRequest): Promise<void> {
    return this.invitations.revoke(request.actor as Actor, tenant, invitationId);
  }
}
