import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Permission, RateLimit } from '#libs/platform';
import type { Actor } from '../actor/actor.js';
import { InvitationMadeResponse, SponsorshipInput } from '../invitation/invitation.dto.js';
import { SponsorshipService } from '../invitation/sponsorship.service.js';
import {
  CharterAcceptanceInput,
  NetworkListResponse,
  NetworkPageResponse,
  toNetworkPageResponse,
  toNetworkResponse,
} from './network.dto.js';
import { NetworkService } from './network.service.js';

@ApiTags('networks')
@Controller('api/v1/networks')
export class NetworkController {
  constructor(
    private readonly networks: NetworkService,
    private readonly sponsorships: SponsorshipService,
  ) {}

  @Get()
  @Permission('anyone')
  @ApiOkResponse({ type: NetworkListResponse })
  async list(@Req() request: FastifyRequest): Promise<NetworkListResponse> {
    return { items: (await this.networks.list(request.actor as Actor)).map(toNetworkResponse), nextCursor: null };
  }

  @Get(':network')
  @Permission('anyone')
  @ApiOkResponse({ type: NetworkPageResponse })
  async read(@Param('network') network: string, @Req() request: FastifyRequest): Promise<NetworkPageResponse> {
    return toNetworkPageResponse(await this.networks.page(request.actor as Actor, network));
  }

  /** Invites the first administrator of a municipality that is not there yet; it is made when they accept. */
  @Post(':network/tenants')
  @Permission('tenant.sponsor')
  @RateLimit(20)
  @ApiBody({ type: SponsorshipInput })
  @ApiCreatedResponse({ type: InvitationMadeResponse })
  async sponsor(
    @Param('network') network: string,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
  ): Promise<InvitationMadeResponse> {
    return { id: await this.sponsorships.sponsor(request.actor as Actor, network, input) };
  }

  /** The tenant joins: what it shares with its networks opens at this moment, and theirs to it. */
  @Post(':network/charter-acceptance')
  @HttpCode(204)
  @Permission('network.join')
  @ApiBody({ type: CharterAcceptanceInput })
  @ApiNoContentResponse()
  acceptCharter(@Param('network') network: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.networks.acceptCharter(request.actor as Actor, network, input);
  }
}
