import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagFor, isLanguage, Permission, stillHolds } from '#libs/platform';
import { CalendarFeedService } from './calendar-feed.service.js';

/** For calendars. They are no part of the interface: iCalendar describes itself. */
@ApiExcludeController()
@Controller('feeds')
export class CalendarFeedController {
  constructor(private readonly feeds: CalendarFeedService) {}

  @Get('calendars/:token/gatherings.ics')
  @Permission('gathering.read')
  async own(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return answer(await this.feeds.ofPerson(token), true, request, reply);
  }

  /** In the language that the address names: most calendars say nothing of their reader's. */
  @Get('networks/:network/gatherings.ics')
  @Permission('gathering.read')
  async network(
    @Param('network') network: string,
    @Query('language') asked: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const language = isLanguage(asked) ? asked : request.language;
    reply.header('vary', 'accept-language').header('content-language', language);
    return answer(await this.feeds.ofNetwork(network, language), false, request, reply);
  }
}

function answer(text: string, isPrivate: boolean, request: FastifyRequest, reply: FastifyReply): string {
  reply.header('content-type', 'text/calendar; charset=utf-8');
  // The address is a secret: no search engine keeps it, should one ever find it.
  if (isPrivate) reply.header('x-robots-tag', 'noindex').header('referrer-policy', 'no-referrer');
  return stillHolds(request, reply, { etag: etagFor(text), isPrivate }) ? '' : text;
}
