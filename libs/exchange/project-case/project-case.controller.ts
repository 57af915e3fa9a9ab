import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { EntryLogsResponse, ProjectCaseInput, ProjectCaseResponse } from './project-case.dto.js';
import { ProjectCaseService } from './project-case.service.js';

@ApiTags('exchange')
@Controller('api/v1')
export class ProjectCaseController {
  constructor(private readonly cases: ProjectCaseService) {}

  /** The draft of a case in which every chosen note stands, with its day, place and pictures. */
  @Post('projects/:id/cases')
  @Permission('project.write')
  @ApiBody({ type: ProjectCaseInput })
  @ApiCreatedResponse({ type: ProjectCaseResponse })
  make(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<ProjectCaseResponse> {
    return this.cases.make(request.actor as Actor, id, input);
  }

  /** Logs that the entry is built on, as far as the reader may read them. */
  @Get('entries/:id/logs')
  @Permission('entry.read')
  @ApiOkResponse({ type: EntryLogsResponse })
  logs(@Param('id') id: string, @Req() request: FastifyRequest): Promise<EntryLogsResponse> {
    return this.cases.logsOf(request.actor as Actor, id);
  }
}
