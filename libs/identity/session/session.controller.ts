import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config, Permission, RateLimit } from '#libs/platform';
import { type Actor, requireSignedIn } from '../actor/actor.js';
import { MeResponse, SessionResponse, SignInInput, toMeResponse } from './session.dto.js';
import { SessionService } from './session.service.js';
import { sessionCookie, sessionCookieOptions } from './session-cookie.js';

@ApiTags('session')
@Controller('api/v1')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly config: Config,
  ) {}

  /** Signs in; the answer's token serves API clients as `Authorization: Bearer`, browsers keep the cookie. */
  @Post('session')
  @Permission('anyone')
  @RateLimit(20)
  @ApiBody({ type: SignInInput })
  @ApiCreatedResponse({ type: SessionResponse })
  async signIn(
    @Body() input: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const session = await this.sessions.signIn(input, request.headers['user-agent'] ?? '');
    reply.setCookie(sessionCookie, session.token, sessionCookieOptions(this.config.PUBLIC_URL, session.expiresAt));
    return session;
  }

  @Delete('session')
  @HttpCode(204)
  @Permission('anyone')
  @ApiNoContentResponse()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOut(request.actor as Actor);
    reply.clearCookie(sessionCookie, sessionCookieOptions(this.config.PUBLIC_URL));
  }

  @Get('me')
  @Permission('account.use')
  @ApiOkResponse({ type: MeResponse })
  me(@Req() request: FastifyRequest): MeResponse {
    return toMeResponse(requireSignedIn(request.actor as Actor));
  }
}
