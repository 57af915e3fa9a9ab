import { Body, Controller, Get, Put, Req } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { PreviewResponse } from '../run/preview.dto.js';
import { PreviewService } from '../run/preview.service.js';
import { SubscriptionsInput, SubscriptionsResponse } from './subscription.dto.js';
import { SubscriptionService } from './subscription.service.js';

@ApiTags('digest')
@Controller('api/v1/me')
export class SubscriptionController {
  constructor(
    private readonly subscriptions: SubscriptionService,
    private readonly previews: PreviewService,
  ) {}

  @Get('subscriptions')
  @Permission('subscription.manage')
  @ApiOkResponse({ type: SubscriptionsResponse })
  list(@Req() request: FastifyRequest): Promise<SubscriptionsResponse> {
    return this.subscriptions.list(request.actor as Actor);
  }

  /** What is left out stays as it is; a list replaces the one before. */
  @Put('subscriptions')
  @Permission('subscription.manage')
  @ApiBody({ type: SubscriptionsInput })
  @ApiOkResponse({ type: SubscriptionsResponse })
  save(@Req() request: FastifyRequest, @Body() input: unknown): Promise<SubscriptionsResponse> {
    return this.subscriptions.save(request.actor as Actor, input);
  }

  /** What the next mail would hold if it left now. */
  @Get('digest/preview')
  @Permission('subscription.manage')
  @ApiOkResponse({ type: PreviewResponse })
  preview(@Req() request: FastifyRequest): Promise<PreviewResponse> {
    return this.previews.next(request.actor as Actor);
  }
}
