import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagFor, Permission, stillHolds } from '#libs/platform';
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

  @Get('networks/:network/gatherings.ics')
  @Permission('gathering.read')
  async network(
    @Param('network') network: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    reply.header('vary', 'accept-language').header('content-language', request.language);
    return answer(await this.feeds.ofNetwork(network, request.language), false, request, reply);
  }
}

function answer(text: string, isPrivate: boolean, request: FastifyRequest, reply: FastifyReply): string {
  reply.header('content-type', 'text/calendar; charset=utf-8');
  // The address is a secret: no search engine keeps it, should one ever find it.
  if (isPrivate) reply.header('x-robots-tag', 'noindex').header('referrer-policy', 'no-referrer');
  return stillHolds(request, reply, { etag: etagFor(text), isPrivate }) ? '' : text;
}
