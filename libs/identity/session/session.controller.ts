import { Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config, KeepsNoAnswer, Permission, RateLimit } from '#libs/platform';
import { type Actor, requireSignedIn } from '../actor/actor.js';
import { PasswordGuard } from './password.strategy.js';
import { MeResponse, OwnSessionsResponse, SessionResponse, SignInInput, toMeResponse, toOwnSessionsResponse } from './session.dto.js';
import { SessionService, type VerifiedPerson } from './session.service.js';
import { sessionCookie, sessionCookieOptions, setSessionCookies } from './session-cookie.js';

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
  @KeepsNoAnswer()
  @UseGuards(PasswordGuard)
  @ApiBody({ type: SignInInput })
  @ApiCreatedResponse({ type: SessionResponse })
  async signIn(
    @Req() request: FastifyRequest & { user: VerifiedPerson },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const { knownDevice, ...session } = await this.sessions.open(request.user, request.headers['user-agent'] ?? '');
    setSessionCookies(reply, this.config.PUBLIC_URL, { ...session, knownDevice });
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

  /** Where one is signed in, newest first. */
  @Get('me/sessions')
  @Permission('account.use')
  @ApiOkResponse({ type: OwnSessionsResponse })
  async list(@Req() request: FastifyRequest): Promise<OwnSessionsResponse> {
    return toOwnSessionsResponse(request.actor as Actor, await this.sessions.list(request.actor as Actor));
  }

  /** Signs out everywhere else. */
  @Delete('me/sessions')
  @HttpCode(204)
  @Permission('account.use')
  @ApiNoContentResponse()
  signOutOthers(@Req() request: FastifyRequest): Promise<void> {
    return this.sessions.signOutOthers(request.actor as Actor);
  }
}
