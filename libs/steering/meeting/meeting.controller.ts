import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { ChosenDateInput, Permission, RateLimit } from '#libs/platform';
import { AgendaService } from './agenda.service.js';
import { AgendaTextService } from './agenda-text.service.js';
import {
  AgendaItemInput,
  AgendaMoveInput,
  agendaFormats,
  MeetingChangeInput,
  MeetingInput,
  MeetingMadeResponse,
  SeatAnswersInput,
} from './meeting.dto.js';
import { MeetingService } from './meeting.service.js';
import { DecidedInMeetingResponse, MeetingDecisionInput } from './meeting-decision.dto.js';
import { MeetingDecisionService } from './meeting-decision.service.js';
import { MeetingPlanningService } from './meeting-planning.service.js';
import { MeetingListResponse, MeetingResponse } from './meeting-response.dto.js';

@ApiTags('meetings')
@Controller('api/v1')
export class MeetingController {
  constructor(
    private readonly meetings: MeetingService,
    private readonly planning: MeetingPlanningService,
    private readonly agenda: AgendaService,
    private readonly decisions: MeetingDecisionService,
    private readonly texts: AgendaTextService,
  ) {}

  /** Meetings of the body: those ahead, the next one first, and those before. */
  @Get('bodies/:body/meetings')
  @Permission('body.read')
  @ApiOkResponse({ type: MeetingListResponse })
  list(@Param('body') body: string, @Req() request: FastifyRequest): Promise<MeetingListResponse> {
    return this.meetings.list(request.actor as Actor, body);
  }

  /** With one date the body is called to it; with several each seat is asked which it can. */
  @Post('bodies/:body/meetings')
  @Permission('proposal.prepare')
  @ApiBody({ type: MeetingInput })
  @ApiCreatedResponse({ type: MeetingMadeResponse })
  make(@Param('body') body: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<MeetingMadeResponse> {
    return this.planning.make(request.actor as Actor, body, input);
  }

  @Get('meetings/:id')
  @Permission('body.read')
  @ApiOkResponse({ type: MeetingResponse })
  read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<MeetingResponse> {
    return this.meetings.read(request.actor as Actor, id);
  }

  /** Whoever was called gets the change in their calendar. */
  @Patch('meetings/:id')
  @HttpCode(204)
  @Permission('proposal.prepare')
  @ApiBody({ type: MeetingChangeInput })
  @ApiNoContentResponse()
  change(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.planning.change(request.actor as Actor, id, input);
  }

  /** One of the dates that were asked about becomes the meeting's, and the body is called to it. */
  @Put('meetings/:id/date')
  @HttpCode(204)
  @Permission('proposal.prepare')
  @ApiBody({ type: ChosenDateInput })
  @ApiNoContentResponse()
  choose(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.planning.choose(request.actor as Actor, id, input);
  }

  /** Called off: whoever was called is told once. */
  @Post('meetings/:id/cancel')
  @HttpCode(204)
  @Permission('proposal.prepare')
  @ApiNoContentResponse()
  cancel(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.planning.cancel(request.actor as Actor, id);
  }

  /** What the seat can of the dates that are asked about, or whether it comes. */
  @Put('meetings/:id/answers')
  @HttpCode(204)
  @Permission('body.read')
  @ApiBody({ type: SeatAnswersInput })
  @ApiNoContentResponse()
  answer(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.planning.answer(request.actor as Actor, id, input);
  }

  /** The agenda with its papers, for Word or as text: for the body. */
  @Get('meetings/:id/agenda')
  @Permission('body.read')
  @RateLimit(60)
  @ApiQuery({ name: 'format', enum: agendaFormats, required: false })
  @ApiOkResponse({
    content: {
      'text/markdown': { schema: { type: 'string' } },
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { schema: { type: 'string', format: 'binary' } },
    },
  })
  async text(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, type, language, bytes } = await this.texts.file(request.actor as Actor, id, query);
    reply.header('content-type', type).header('content-language', language).header('content-disposition', `attachment; filename="${name}"`);
    return bytes;
  }

  @Post('meetings/:id/agenda')
  @Permission('proposal.prepare')
  @ApiBody({ type: AgendaItemInput })
  @ApiCreatedResponse({ type: MeetingMadeResponse })
  add(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<MeetingMadeResponse> {
    return this.agenda.add(request.actor as Actor, id, input);
  }

  /** What the meeting decided on a case of its agenda, seat by seat; recorded again, it gives the same decision. */
  @Post('agenda-items/:id/decision')
  @HttpCode(200)
  @Permission('proposal.prepare')
  @ApiBody({ type: MeetingDecisionInput })
  @ApiOkResponse({ type: DecidedInMeetingResponse })
  decide(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<DecidedInMeetingResponse> {
    return this.decisions.record(request.actor as Actor, id, input);
  }

  @Post('agenda-items/:id/move')
  @HttpCode(204)
  @Permission('proposal.prepare')
  @ApiBody({ type: AgendaMoveInput })
  @ApiNoContentResponse()
  move(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.agenda.move(request.actor as Actor, id, input);
  }

  @Delete('agenda-items/:id')
  @HttpCode(204)
  @Permission('proposal.prepare')
  @ApiNoContentResponse()
  remove(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.agenda.remove(request.actor as Actor, id);
  }
}
