import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission, RateLimit, revisionFrom, tagged } from '#libs/platform';
import { AgendaFileService } from './agenda-file.service.js';
import { CalendarService } from './calendar.service.js';
import { TreatmentService } from './treatment.service.js';
import {
  CalendarInput,
  OutcomeInput,
  TreatmentInput,
  TreatmentResponse,
  WheelCommitteeInput,
  WheelMeetingInput,
  WheelQuarterResponse,
  WheelQuery,
  WheelResponse,
  WheelSettingsResponse,
} from './year-wheel.dto.js';
import { YearWheelService } from './year-wheel.service.js';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Committees by slug or id; quarters as `2026-4`. */
@ApiTags('steering')
@Controller('api/v1/tenants/:tenant/year-wheel')
export class YearWheelController {
  constructor(
    private readonly wheels: YearWheelService,
    private readonly treatments: TreatmentService,
    private readonly agendas: AgendaFileService,
    private readonly calendars: CalendarService,
  ) {}

  /** What each committee did in each quarter of a year: for the municipality's own people. */
  @Get()
  @Permission('tenant.read_own')
  @ApiQuery({ type: WheelQuery })
  @ApiOkResponse({ type: WheelResponse })
  read(@Param('tenant') tenant: string, @Query() query: unknown, @Req() request: FastifyRequest): Promise<WheelResponse> {
    return this.wheels.read(request.actor as Actor, tenant, query);
  }

  /** What the committee works with, when it meets and where its calendar is: for whoever keeps it. */
  @Get(':committee')
  @Permission('year_wheel.keep')
  @ApiOkResponse({ type: WheelSettingsResponse })
  settings(
    @Param('tenant') tenant: string,
    @Param('committee') committee: string,
    @Req() request: FastifyRequest,
  ): Promise<WheelSettingsResponse> {
    return this.wheels.settings(request.actor as Actor, tenant, committee);
  }

  /** What the committee works with, and the language of its agendas. */
  @Put(':committee')
  @HttpCode(204)
  @Permission('year_wheel.keep')
  @ApiBody({ type: WheelCommitteeInput })
  @ApiNoContentResponse()
  keep(
    @Param('tenant') tenant: string,
    @Param('committee') committee: string,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.treatments.keep(request.actor as Actor, tenant, committee, input);
  }

  /** Where the committee's calendar is; it is read at once, and each night. */
  @Put(':committee/calendar')
  @HttpCode(204)
  @Permission('year_wheel.keep')
  @RateLimit(20)
  @ApiBody({ type: CalendarInput })
  @ApiNoContentResponse()
  keepCalendar(
    @Param('tenant') tenant: string,
    @Param('committee') committee: string,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.calendars.keep(request.actor as Actor, tenant, committee, input);
  }

  @Post(':committee/meetings')
  @HttpCode(204)
  @Permission('year_wheel.keep')
  @ApiBody({ type: WheelMeetingInput })
  @ApiNoContentResponse()
  addMeeting(
    @Param('tenant') tenant: string,
    @Param('committee') committee: string,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.treatments.addMeeting(request.actor as Actor, tenant, committee, input);
  }

  @Delete(':committee/meetings/:day')
  @HttpCode(204)
  @Permission('year_wheel.keep')
  @ApiNoContentResponse()
  dropMeeting(
    @Param('tenant') tenant: string,
    @Param('committee') committee: string,
    @Param('day') day: string,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.treatments.dropMeeting(request.actor as Actor, tenant, committee, day);
  }

  @Get(':committee/:quarter')
  @Permission('tenant.read_own')
  @ApiOkResponse({ type: WheelQuarterResponse })
  quarter(
    @Param('tenant') tenant: string,
    @Param('committee') committee: string,
    @Param('quarter') quarter: string,
    @Req() request: FastifyRequest,
  ): Promise<WheelQuarterResponse> {
    return this.wheels.quarter(request.actor as Actor, tenant, committee, quarter);
  }

  /** Over the revision that was read; `If-Match: "0"` where nothing was written yet. */
  @Put(':committee/:quarter')
  @Permission('year_wheel.keep')
  @ApiHeader({ name: 'if-match', required: true })
  @ApiBody({ type: TreatmentInput })
  @ApiOkResponse({ type: TreatmentResponse })
  async save(
    @Param('tenant') tenant: string,
    @Param('committee') committee: string,
    @Param('quarter') quarter: string,
    @Body() input: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TreatmentResponse> {
    const revision = revisionFrom(ifMatch);
    return tagged(reply, await this.treatments.save(request.actor as Actor, tenant, committee, quarter, revision, input));
  }

  /** What became of it at the meeting. */
  @Post(':committee/:quarter/outcome')
  @HttpCode(204)
  @Permission('year_wheel.keep')
  @ApiBody({ type: OutcomeInput })
  @ApiNoContentResponse()
  tell(
    @Param('tenant') tenant: string,
    @Param('committee') committee: string,
    @Param('quarter') quarter: string,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.treatments.tell(request.actor as Actor, tenant, committee, quarter, input);
  }

  /** The agenda text for Word. */
  @Get(':committee/:quarter/agenda')
  @Permission('tenant.read_own')
  @RateLimit(60)
  @ApiOkResponse({ content: { [word]: { schema: { type: 'string', format: 'binary' } } } })
  async word(
    @Param('tenant') tenant: string,
    @Param('committee') committee: string,
    @Param('quarter') quarter: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, language, bytes } = await this.agendas.word(request.actor as Actor, tenant, committee, quarter);
    reply.header('content-type', word).header('content-language', language).header('content-disposition', `attachment; filename="${name}"`);
    return bytes;
  }
}
