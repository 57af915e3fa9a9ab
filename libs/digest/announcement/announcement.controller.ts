import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { PageQuery, Permission, RateLimit } from '#libs/platform';
import {
  AnnouncementChangeInput,
  AnnouncementInput,
  AnnouncementListResponse,
  AnnouncementMadeResponse,
  AnnouncementMailInput,
  AnnouncementMailResponse,
  AnnouncementOutcomeResponse,
  AnnouncementPreviewQuery,
  AnnouncementPreviewResponse,
  AnnouncementReachResponse,
  AnnouncementResponse,
  AnnouncementScheduleInput,
  toAnnouncementResponse,
} from './announcement.dto.js';
import { AnnouncementService } from './announcement.service.js';
import { AnnouncementReadingService } from './announcement-reading.service.js';
import { AnnouncementWishService } from './announcement-wish.service.js';

@ApiTags('announcements')
@Controller('api/v1/networks/:network')
export class AnnouncementController {
  constructor(
    private readonly announcements: AnnouncementService,
    private readonly reading: AnnouncementReadingService,
    private readonly wishes: AnnouncementWishService,
  ) {}

  /** What was announced; for coordinators also what is not out yet. */
  @Get('announcements')
  @Permission('announcement.read')
  @ApiQuery({ type: PageQuery })
  @ApiOkResponse({ type: AnnouncementListResponse })
  async list(
    @Param('network') network: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<AnnouncementListResponse> {
    const { items, nextCursor } = await this.reading.list(request.actor as Actor, network, query);
    return { items: items.map(toAnnouncementResponse), nextCursor };
  }

  /** A draft, which the network's coordinators alone see. */
  @Post('announcements')
  @Permission('announcement.write')
  @ApiBody({ type: AnnouncementInput })
  @ApiCreatedResponse({ type: AnnouncementMadeResponse })
  make(@Param('network') network: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<AnnouncementMadeResponse> {
    return this.announcements.make(request.actor as Actor, network, input);
  }

  @Get('announcements/:announcement')
  @Permission('announcement.read')
  @ApiOkResponse({ type: AnnouncementResponse })
  async read(
    @Param('network') network: string,
    @Param('announcement') id: string,
    @Req() request: FastifyRequest,
  ): Promise<AnnouncementResponse> {
    return toAnnouncementResponse(await this.reading.read(request.actor as Actor, network, id));
  }

  /** Of a draft alone: what waits for its hour is withdrawn first. */
  @Put('announcements/:announcement')
  @HttpCode(204)
  @Permission('announcement.write')
  @ApiBody({ type: AnnouncementChangeInput })
  @ApiNoContentResponse()
  change(
    @Param('network') network: string,
    @Param('announcement') id: string,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.announcements.change(request.actor as Actor, network, id, input);
  }

  @Delete('announcements/:announcement')
  @HttpCode(204)
  @Permission('announcement.write')
  @ApiNoContentResponse()
  discard(@Param('network') network: string, @Param('announcement') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.announcements.discard(request.actor as Actor, network, id);
  }

  /** The mail as a reader of that language will get it. */
  @Get('announcements/:announcement/preview')
  @Permission('announcement.write')
  @ApiQuery({ type: AnnouncementPreviewQuery })
  @ApiOkResponse({ type: AnnouncementPreviewResponse })
  preview(
    @Param('network') network: string,
    @Param('announcement') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<AnnouncementPreviewResponse> {
    return this.reading.preview(request.actor as Actor, network, id, query);
  }

  /** One mail, to whoever asks. */
  @Post('announcements/:announcement/test')
  @HttpCode(202)
  @Permission('announcement.write')
  @RateLimit(20)
  @ApiAcceptedResponse()
  test(@Param('network') network: string, @Param('announcement') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.announcements.test(request.actor as Actor, network, id);
  }

  /** At an hour to come, or at once. Whether who asked still coordinates the network is asked again when it is sent. */
  @Post('announcements/:announcement/schedule')
  @HttpCode(204)
  @Permission('announcement.write')
  @ApiBody({ type: AnnouncementScheduleInput })
  @ApiNoContentResponse()
  schedule(
    @Param('network') network: string,
    @Param('announcement') id: string,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.announcements.schedule(request.actor as Actor, network, id, input);
  }

  /** A draft again, until it has begun to be sent. */
  @Post('announcements/:announcement/withdraw')
  @HttpCode(204)
  @Permission('announcement.write')
  @ApiNoContentResponse()
  withdraw(@Param('network') network: string, @Param('announcement') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.announcements.withdraw(request.actor as Actor, network, id);
  }

  /** What became of its mails so far. */
  @Get('announcements/:announcement/outcome')
  @Permission('announcement.write')
  @ApiOkResponse({ type: AnnouncementOutcomeResponse })
  outcome(
    @Param('network') network: string,
    @Param('announcement') id: string,
    @Req() request: FastifyRequest,
  ): Promise<AnnouncementOutcomeResponse> {
    return this.reading.outcome(request.actor as Actor, network, id);
  }

  /** How many an announcement would reach now, by tenant, and how many not, by reason. */
  @Get('announcement-reach')
  @Permission('announcement.write')
  @ApiOkResponse({ type: AnnouncementReachResponse })
  reach(@Param('network') network: string, @Req() request: FastifyRequest): Promise<AnnouncementReachResponse> {
    return this.reading.reach(request.actor as Actor, network);
  }

  @Get('announcement-mail')
  @Permission('announcement.read')
  @ApiOkResponse({ type: AnnouncementMailResponse })
  wish(@Param('network') network: string, @Req() request: FastifyRequest): Promise<AnnouncementMailResponse> {
    return this.wishes.read(request.actor as Actor, network);
  }

  /** Whether the network's announcements come by mail to whoever asks. */
  @Put('announcement-mail')
  @Permission('announcement.read')
  @ApiBody({ type: AnnouncementMailInput })
  @ApiOkResponse({ type: AnnouncementMailResponse })
  wishFor(@Param('network') network: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<AnnouncementMailResponse> {
    return this.wishes.save(request.actor as Actor, network, input);
  }
}
