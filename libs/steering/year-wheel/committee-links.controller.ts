import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission, RateLimit } from '#libs/platform';
import {
  BroughtBackInput,
  LinksResponse,
  ReportQuery,
  SetAsideInput,
  SuggestionsResponse,
  YearReportResponse,
} from './committee-links.dto.js';
import { CommitteeLinksService } from './committee-links.service.js';
import { SuggestEntriesService } from './suggest-entries.service.js';
import { type ReportFile, YearlyReportService } from './yearly-report.service.js';

/** What the year wheel is worth having for: suggestions, synergies and goal conflicts, and the report that writes itself. */
@ApiTags('year wheel')
@Controller('api/v1/tenants/:tenant/year-wheel')
export class CommitteeLinksController {
  constructor(
    private readonly suggestions: SuggestEntriesService,
    private readonly links: CommitteeLinksService,
    private readonly reports: YearlyReportService,
  ) {}

  /** Three entries for the committee's next agenda item at the most. */
  @Get('committees/:committee/suggestions')
  @Permission('tenant.read_own')
  @ApiOkResponse({ type: SuggestionsResponse })
  async suggest(
    @Param('tenant') tenant: string,
    @Param('committee') committee: string,
    @Req() request: FastifyRequest,
  ): Promise<SuggestionsResponse> {
    return { items: await this.suggestions.ofCommittee(request.actor as Actor, tenant, committee) };
  }

  /** Synergies and goal conflicts between the committees, each with its reasons. */
  @Get('links')
  @Permission('tenant.read_own')
  @ApiQuery({ type: ReportQuery })
  @ApiOkResponse({ type: LinksResponse })
  list(@Param('tenant') tenant: string, @Query() query: unknown, @Req() request: FastifyRequest): Promise<LinksResponse> {
    return this.links.read(request.actor as Actor, tenant, query);
  }

  /** For editors, and the secretary of one of the two committees. It is shown again when its reasons change. */
  @Put('links/set-aside')
  @HttpCode(204)
  @Permission('tenant.read_own')
  @ApiBody({ type: SetAsideInput })
  @ApiNoContentResponse()
  setAside(@Param('tenant') tenant: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.links.setAside(request.actor as Actor, tenant, input);
  }

  @Post('links/bring-back')
  @HttpCode(204)
  @Permission('tenant.read_own')
  @ApiBody({ type: BroughtBackInput })
  @ApiNoContentResponse()
  bringBack(@Param('tenant') tenant: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.links.bringBack(request.actor as Actor, tenant, input);
  }

  @Get('report')
  @Permission('tenant.read_own')
  @ApiQuery({ type: ReportQuery })
  @ApiOkResponse({ type: YearReportResponse })
  report(@Param('tenant') tenant: string, @Query() query: unknown, @Req() request: FastifyRequest): Promise<YearReportResponse> {
    return this.reports.read(request.actor as Actor, tenant, query);
  }

  @Get('report/csv')
  @Permission('tenant.read_own')
  @ApiQuery({ type: ReportQuery })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async csv(
    @Param('tenant') tenant: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return send(reply, await this.reports.csv(request.actor as Actor, tenant, query));
  }

  @Get('report/pdf')
  @Permission('tenant.read_own')
  @RateLimit(60)
  @ApiQuery({ type: ReportQuery })
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async pdf(
    @Param('tenant') tenant: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return send(reply, await this.reports.pdf(request.actor as Actor, tenant, query));
  }
}

function send(reply: FastifyReply, { name, type, language, bytes }: ReportFile): Buffer {
  reply.header('content-type', type).header('content-language', language).header('content-disposition', `attachment; filename="${name}"`);
  return bytes;
}
