import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AnyOrigin, Permission, RateLimit } from '#libs/platform';
import { UnsubscribeService } from './unsubscribe.service.js';

@ApiTags('digest')
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(private readonly unsubscribes: UnsubscribeService) {}

  /**
   * RFC 8058: a mail program posts `List-Unsubscribe=One-Click` and is answered without a redirect.
   * The page behind the same address posts too, and is shown again.
   */
  @Post(':token')
  @Permission('unsubscribe.by_link')
  @AnyOrigin()
  // A mail provider presses for many people from few addresses: none of them may be turned away.
  @RateLimit(600)
  @ApiConsumes('application/x-www-form-urlencoded', 'multipart/form-data')
  @ApiOkResponse({ description: 'Ended, as often as it is asked' })
  async act(@Param('token') token: string, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.unsubscribes.act(token);
    const isFromPage = typeof body === 'object' && body !== null && 'page' in body;
    if (isFromPage) reply.redirect(`/unsubscribe/${token}`, 303);
    else reply.status(200);
  }
}
