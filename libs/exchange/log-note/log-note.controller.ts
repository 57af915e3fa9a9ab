import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { sentFiles, toHeldFileResponse } from '#libs/catalogue';
import type { Actor } from '#libs/identity';
import { Permission, RateLimit, StreamsFiles } from '#libs/platform';
import {
  LogNoteEditsResponse,
  LogNoteInput,
  LogNotePhotosResponse,
  LogQuery,
  LogResponse,
  NewLogNoteResponse,
  toLogResponse,
} from './log-note.dto.js';
import { LogNoteService } from './log-note.service.js';
import { LogReadingService } from './log-reading.service.js';

@ApiTags('exchange')
@Controller('api/v1')
export class LogNoteController {
  constructor(
    private readonly notes: LogNoteService,
    private readonly reading: LogReadingService,
  ) {}

  /** What of the project’s log the reader may see, the newest day first. */
  @Get('projects/:id/notes')
  @Permission('project.read')
  @ApiOkResponse({ type: LogResponse })
  async list(@Param('id') id: string, @Query() query: LogQuery, @Req() request: FastifyRequest): Promise<LogResponse> {
    return toLogResponse(await this.reading.list(request.actor as Actor, id, query));
  }

  @Post('projects/:id/notes')
  @Permission('project.write')
  @ApiBody({ type: LogNoteInput })
  @ApiCreatedResponse({ type: NewLogNoteResponse })
  write(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<NewLogNoteResponse> {
    return this.notes.write(request.actor as Actor, id, input);
  }

  /** By whoever wrote it, or an editor. */
  @Put('log-notes/:id')
  @HttpCode(204)
  @Permission('project.write')
  @ApiBody({ type: LogNoteInput })
  @ApiNoContentResponse()
  change(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.notes.change(request.actor as Actor, id, input);
  }

  @Delete('log-notes/:id')
  @HttpCode(204)
  @Permission('project.write')
  @ApiNoContentResponse()
  remove(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.notes.remove(request.actor as Actor, id);
  }

  /** Photos of the note (JPEG, PNG, WebP), by whoever may change it. */
  @Post('log-notes/:id/photos')
  @Permission('project.write')
  @RateLimit(60)
  @StreamsFiles()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } } } })
  @ApiCreatedResponse({ type: LogNotePhotosResponse })
  async attach(@Param('id') id: string, @Req() request: FastifyRequest): Promise<LogNotePhotosResponse> {
    const { added } = await this.notes.attach(request.actor as Actor, id, sentFiles(request));
    return { added: added.map(toHeldFileResponse) };
  }

  /** What the note said before, for those of its tenant. */
  @Get('log-notes/:id/edits')
  @Permission('account.use')
  @ApiOkResponse({ type: LogNoteEditsResponse })
  edits(@Param('id') id: string, @Req() request: FastifyRequest): Promise<LogNoteEditsResponse> {
    return this.reading.edits(request.actor as Actor, id);
  }
}
