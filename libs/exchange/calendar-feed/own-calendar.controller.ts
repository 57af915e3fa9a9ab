import { Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { KeepsNoAnswer, Permission } from '#libs/platform';
import { CalendarFeedService } from './calendar-feed.service.js';

class OwnCalendarResponse {
  @ApiProperty({ type: String, format: 'uri', nullable: true }) url: string | null;
}

@ApiTags('gatherings')
@Controller('api/v1/me/calendar')
export class OwnCalendarController {
  constructor(private readonly feeds: CalendarFeedService) {}

  /** The secret address at which a calendar reads the person's gatherings. */
  @Get()
  @Permission('account.use')
  @ApiOkResponse({ type: OwnCalendarResponse })
  own(@Req() request: FastifyRequest): Promise<OwnCalendarResponse> {
    return this.feeds.own(request.actor as Actor);
  }

  /** A new address; the one before is none any more. */
  @Post()
  @HttpCode(200)
  @Permission('account.use')
  @KeepsNoAnswer()
  @ApiOkResponse({ type: OwnCalendarResponse })
  make(@Req() request: FastifyRequest): Promise<OwnCalendarResponse> {
    return this.feeds.make(request.actor as Actor);
  }

  @Delete()
  @HttpCode(204)
  @Permission('account.use')
  @ApiNoContentResponse()
  end(@Req() request: FastifyRequest): Promise<void> {
    return this.feeds.end(request.actor as Actor);
  }
}
