import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import {
  NewProjectResponse,
  ProjectChangeInput,
  ProjectInput,
  ProjectListQuery,
  ProjectListResponse,
  ProjectResponse,
  toProjectResponse,
} from './project.dto.js';
import { ProjectService } from './project.service.js';
import { ProjectReadingService } from './project-reading.service.js';

@ApiTags('exchange')
@Controller('api/v1')
export class ProjectController {
  constructor(
    private readonly projects: ProjectService,
    private readonly reading: ProjectReadingService,
  ) {}

  /** Development projects that the reader may see; those where something happened last come first. */
  @Get('projects')
  @Permission('project.read')
  @ApiOkResponse({ type: ProjectListResponse })
  list(@Query() query: ProjectListQuery, @Req() request: FastifyRequest): Promise<ProjectListResponse> {
    return this.reading.list(request.actor as Actor, query);
  }

  @Get('projects/:id')
  @Permission('project.read')
  @ApiOkResponse({ type: ProjectResponse })
  async read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<ProjectResponse> {
    return toProjectResponse(await this.reading.read(request.actor as Actor, id));
  }

  @Post('tenants/:tenant/projects')
  @Permission('project.write')
  @ApiBody({ type: ProjectInput })
  @ApiCreatedResponse({ type: NewProjectResponse })
  create(@Param('tenant') tenant: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<NewProjectResponse> {
    return this.projects.create(request.actor as Actor, tenant, input);
  }

  /** All of it; `revision` is the one that was read. Notes reach no further than their project: what is narrowed narrows them for good. */
  @Put('projects/:id')
  @HttpCode(204)
  @Permission('project.write')
  @ApiBody({ type: ProjectChangeInput })
  @ApiNoContentResponse()
  change(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.projects.change(request.actor as Actor, id, input);
  }
}
