import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import {
  BodyChangeInput,
  EndInput,
  MadeBodyResponse,
  MadeSeatResponse,
  NewBodyInput,
  PlanInput,
  SeatChangeInput,
  SeatInput,
} from './body-admin.dto.js';
import { BodyAdminService } from './body-admin.service.js';
import { BodyMembersResponse } from './body-members.dto.js';
import { BodyMembersService } from './body-members.service.js';
import { MadeRuleSetResponse, RuleSetInput, RuleSetsResponse } from './rule-set.dto.js';
import { RuleSetService } from './rule-set.service.js';
import { SeatService } from './seat.service.js';

type OfActor = FastifyRequest & { actor: Actor };

@ApiTags('bodies')
@Controller('api/v1')
export class BodyController {
  constructor(
    private readonly administration: BodyAdminService,
    private readonly members: BodyMembersService,
    private readonly seats: SeatService,
    private readonly ruleSets: RuleSetService,
  ) {}

  @Post('networks/:network/bodies')
  @Permission('body.manage_for_network')
  @ApiBody({ type: NewBodyInput })
  @ApiCreatedResponse({ type: MadeBodyResponse })
  makeForNetwork(@Param('network') network: string, @Body() input: unknown, @Req() { actor }: OfActor): Promise<MadeBodyResponse> {
    return this.administration.makeForNetwork(actor, network, input);
  }

  @Post('tenants/:tenant/bodies')
  @Permission('body.manage')
  @ApiBody({ type: NewBodyInput })
  @ApiCreatedResponse({ type: MadeBodyResponse })
  makeForTenant(@Param('tenant') tenant: string, @Body() input: unknown, @Req() { actor }: OfActor): Promise<MadeBodyResponse> {
    return this.administration.makeForTenant(actor, tenant, input);
  }

  /** Coordinators change a network’s body, administrators a tenant’s. */
  @Patch('bodies/:body')
  @HttpCode(204)
  @Permission('account.use')
  @ApiBody({ type: BodyChangeInput })
  @ApiNoContentResponse()
  change(@Param('body') body: string, @Body() input: unknown, @Req() { actor }: OfActor): Promise<void> {
    return this.administration.change(actor, body, input);
  }

  @Put('bodies/:body/plan')
  @HttpCode(204)
  @Permission('body.keep')
  @ApiBody({ type: PlanInput })
  @ApiNoContentResponse()
  keepPlan(@Param('body') body: string, @Body() input: unknown, @Req() { actor }: OfActor): Promise<void> {
    return this.administration.keepPlan(actor, body, input);
  }

  /** Its history stays; open rounds go on as they began. */
  @Post('bodies/:body/end')
  @HttpCode(204)
  @Permission('account.use')
  @ApiBody({ type: EndInput })
  @ApiNoContentResponse()
  end(@Param('body') body: string, @Body() input: unknown, @Req() { actor }: OfActor): Promise<void> {
    return this.administration.end(actor, body, input);
  }

  /** Who sits and sat there, for those inside; whose seats there are, for all who are signed in. */
  @Get('bodies/:body/members')
  @Permission('body.read')
  @ApiOkResponse({ type: BodyMembersResponse })
  async read(@Param('body') body: string, @Req() { actor }: OfActor): Promise<BodyMembersResponse> {
    return this.members.readSignedIn(actor, body);
  }

  @Post('bodies/:body/seats')
  @Permission('account.use')
  @ApiBody({ type: SeatInput })
  @ApiCreatedResponse({ type: MadeSeatResponse })
  addSeat(@Param('body') body: string, @Body() input: unknown, @Req() { actor }: OfActor): Promise<MadeSeatResponse> {
    return this.seats.add(actor, body, input);
  }

  @Patch('seats/:id')
  @HttpCode(204)
  @Permission('account.use')
  @ApiBody({ type: SeatChangeInput })
  @ApiNoContentResponse()
  changeSeat(@Param('id') id: string, @Body() input: unknown, @Req() { actor }: OfActor): Promise<void> {
    return this.seats.change(actor, id, input);
  }

  /** Whoever sits there leaves with it. */
  @Post('seats/:id/end')
  @HttpCode(204)
  @Permission('account.use')
  @ApiBody({ type: EndInput })
  @ApiNoContentResponse()
  endSeat(@Param('id') id: string, @Body() input: unknown, @Req() { actor }: OfActor): Promise<void> {
    return this.seats.end(actor, id, input);
  }

  @Post('holdings/:id/end')
  @HttpCode(204)
  @Permission('account.use')
  @ApiBody({ type: EndInput })
  @ApiNoContentResponse()
  endHolding(@Param('id') id: string, @Body() input: unknown, @Req() { actor }: OfActor): Promise<void> {
    return this.seats.endHolding(actor, id, input);
  }

  /** The rules, the newest version first. */
  @Get('bodies/:body/rules')
  @Permission('body.read')
  @ApiOkResponse({ type: RuleSetsResponse })
  rules(@Param('body') body: string, @Req() { actor }: OfActor): Promise<RuleSetsResponse> {
    return this.ruleSets.list(actor, body);
  }

  /** New rules from a day on; open rounds keep theirs. */
  @Post('bodies/:body/rules')
  @Permission('account.use')
  @ApiBody({ type: RuleSetInput })
  @ApiCreatedResponse({ type: MadeRuleSetResponse })
  decideRules(@Param('body') body: string, @Body() input: unknown, @Req() { actor }: OfActor): Promise<MadeRuleSetResponse> {
    return this.ruleSets.decide(actor, body, input);
  }
}
