import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { sentFiles, toHeldFileResponse } from '#libs/catalogue';
import type { Actor } from '#libs/identity';
import { Permission, RateLimit, StreamsFiles } from '#libs/platform';
import { MarkService } from './mark.service.js';
import { ModerationService } from './moderation.service.js';
import { HistoryResponse, PostFilesResponse, PostMarkInput, PostReasonInput, ReportedPostsResponse } from './post.dto.js';
import { PostFileService } from './post-file.service.js';

/** What is done to a question or an answer; a post's id is the thread's or the reply's. */
@ApiTags('exchange')
@Controller('api/v1')
export class PostController {
  constructor(
    private readonly moderation: ModerationService,
    private readonly marks: MarkService,
    private readonly files: PostFileService,
  ) {}

  @Put('replies/:id/helpful')
  @HttpCode(204)
  @Permission('thread.read')
  @ApiBody({ type: PostMarkInput })
  @ApiNoContentResponse()
  helpful(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.marks.helpful(request.actor as Actor, id, input);
  }

  /** For later. */
  @Put('threads/:id/saved')
  @HttpCode(204)
  @Permission('thread.read')
  @ApiBody({ type: PostMarkInput })
  @ApiNoContentResponse()
  save(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.marks.save(request.actor as Actor, id, input);
  }

  /** What it said before. */
  @Get('posts/:id/history')
  @Permission('thread.read')
  @ApiOkResponse({ type: HistoryResponse })
  async history(@Param('id') id: string, @Req() request: FastifyRequest): Promise<HistoryResponse> {
    return { items: await this.marks.history(request.actor as Actor, id) };
  }

  /** Asks the moderators to look at it. */
  @Post('posts/:id/reports')
  @HttpCode(204)
  @Permission('thread.read')
  @ApiBody({ type: PostReasonInput })
  @ApiNoContentResponse()
  report(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.moderation.report(request.actor as Actor, id, input);
  }

  /** Looked at, and left as it is. */
  @Delete('posts/:id/reports')
  @HttpCode(204)
  @Permission('thread.moderate')
  @ApiNoContentResponse()
  leave(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.moderation.leave(request.actor as Actor, id);
  }

  /** For its moderators. */
  @Get('networks/:network/reported-posts')
  @Permission('thread.read')
  @ApiOkResponse({ type: ReportedPostsResponse })
  async reported(@Param('network') network: string, @Req() request: FastifyRequest): Promise<ReportedPostsResponse> {
    return { items: await this.moderation.reported(request.actor as Actor, network) };
  }

  /** Out of sight, with the reason told to its writer. */
  @Put('posts/:id/hidden')
  @HttpCode(204)
  @Permission('thread.moderate')
  @ApiBody({ type: PostReasonInput })
  @ApiNoContentResponse()
  hide(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.moderation.hide(request.actor as Actor, id, input);
  }

  @Delete('posts/:id/hidden')
  @HttpCode(204)
  @Permission('thread.moderate')
  @ApiNoContentResponse()
  show(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.moderation.show(request.actor as Actor, id);
  }

  @Put('threads/:id/locked')
  @HttpCode(204)
  @Permission('thread.moderate')
  @ApiBody({ type: PostMarkInput })
  @ApiNoContentResponse()
  lock(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.moderation.lock(request.actor as Actor, id, input);
  }

  /** Pictures and documents, by who wrote it. */
  @Post('posts/:id/files')
  @Permission('thread.write')
  @RateLimit(60)
  @StreamsFiles()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } } } })
  @ApiCreatedResponse({ type: PostFilesResponse })
  async attach(@Param('id') id: string, @Req() request: FastifyRequest): Promise<PostFilesResponse> {
    const { added, refused } = await this.files.attach(request.actor as Actor, id, sentFiles(request));
    return { added: added.map(toHeldFileResponse), refused };
  }

  @Delete('posts/:id/files/:sha')
  @HttpCode(204)
  @Permission('thread.write')
  @ApiNoContentResponse()
  removeFile(@Param('id') id: string, @Param('sha') sha: string, @Req() request: FastifyRequest): Promise<void> {
    return this.files.remove(request.actor as Actor, id, sha);
  }
}
