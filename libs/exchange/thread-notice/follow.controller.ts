import { Body, Controller, Get, HttpCode, Param, Put, Req } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { FollowThreadInput, ThreadWishInput, ThreadWishResponse } from './follow.dto.js';
import { FollowService } from './follow.service.js';

@ApiTags('exchange')
@Controller('api/v1')
export class FollowController {
  constructor(private readonly follows: FollowService) {}

  /** At once, not at all, or only what one wrote oneself. */
  @Put('threads/:id/following')
  @HttpCode(204)
  @Permission('thread.read')
  @ApiBody({ type: FollowThreadInput })
  @ApiNoContentResponse()
  follow(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.follows.follow(request.actor as Actor, id, input);
  }

  @Get('me/thread-mails')
  @Permission('account.use')
  @ApiOkResponse({ type: ThreadWishResponse })
  wishes(@Req() request: FastifyRequest): Promise<ThreadWishResponse> {
    return this.follows.wishes(request.actor as Actor);
  }

  /** Which mails about conversations one gets. */
  @Put('me/thread-mails')
  @HttpCode(204)
  @Permission('account.use')
  @ApiBody({ type: ThreadWishInput })
  @ApiNoContentResponse()
  wish(@Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.follows.wish(request.actor as Actor, input);
  }
}
