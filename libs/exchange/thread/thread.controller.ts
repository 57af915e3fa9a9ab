import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { PageQuery, Permission } from '#libs/platform';
import { EntryQuestionService } from '../entry-question/entry-question.service.js';
import { MentionableQuery, MentionablesResponse } from '../mention/mention.dto.js';
import { MentionService } from '../mention/mention.service.js';
import { AlikeQuery, AlikeResponse } from '../thread-search/alike.dto.js';
import { ThreadSearchService } from '../thread-search/thread-search.service.js';
import { ReplyService } from './reply.service.js';
import {
  AcceptedReplyInput,
  PostIdResponse,
  RepliesQuery,
  RepliesResponse,
  ReplyChangeInput,
  ReplyInput,
  ThreadChangeInput,
  ThreadInput,
  ThreadNetworkInput,
  ThreadResponse,
  ThreadsQuery,
  ThreadsResponse,
  toReplyResponse,
  toThreadResponse,
} from './thread.dto.js';
import { ThreadService } from './thread.service.js';
import { ThreadMoveService } from './thread-move.service.js';
import { ThreadReadingService } from './thread-reading.service.js';

@ApiTags('exchange')
@Controller('api/v1')
export class ThreadController {
  constructor(
    private readonly threads: ThreadService,
    private readonly answers: ReplyService,
    private readonly reading: ThreadReadingService,
    private readonly mentions: MentionService,
    private readonly onEntries: EntryQuestionService,
    private readonly search: ThreadSearchService,
    private readonly moves: ThreadMoveService,
  ) {}

  /** Whom a text can name: people and tenants of the network, with the words that do so. */
  @Get('networks/:network/mentionable')
  @Permission('thread.read')
  @ApiQuery({ type: MentionableQuery })
  @ApiOkResponse({ type: MentionablesResponse })
  async mentionable(
    @Param('network') network: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<MentionablesResponse> {
    return { items: await this.mentions.suggest(request.actor as Actor, network, query, request.language) };
  }

  /** The latest activity first. */
  @Get('networks/:network/threads')
  @Permission('thread.read')
  @ApiQuery({ type: ThreadsQuery })
  @ApiOkResponse({ type: ThreadsResponse })
  list(@Param('network') network: string, @Query() query: unknown, @Req() request: FastifyRequest): Promise<ThreadsResponse> {
    return this.reading.list(request.actor as Actor, network, query);
  }

  @Post('networks/:network/threads')
  @Permission('thread.write')
  @ApiBody({ type: ThreadInput })
  @ApiCreatedResponse({ type: PostIdResponse })
  open(@Param('network') network: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<PostIdResponse> {
    return this.threads.open(request.actor as Actor, network, input);
  }

  /** About an entry, in the reader’s networks. */
  @Get('entries/:id/threads')
  @Permission('thread.read')
  @ApiQuery({ type: PageQuery })
  @ApiOkResponse({ type: ThreadsResponse })
  ofEntry(@Param('id') id: string, @Query() query: unknown, @Req() request: FastifyRequest): Promise<ThreadsResponse> {
    return this.onEntries.ofEntry(request.actor as Actor, id, query);
  }

  /** What was shared and asked already that is like a question somebody writes. */
  @Get('alike')
  @Permission('account.use')
  @ApiQuery({ type: AlikeQuery })
  @ApiOkResponse({ type: AlikeResponse })
  alike(@Query() query: unknown, @Req() request: FastifyRequest): Promise<AlikeResponse> {
    return this.search.alike(request.actor as Actor, query, request.language);
  }

  @Get('threads/:id')
  @Permission('thread.read')
  @ApiOkResponse({ type: ThreadResponse })
  async read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<ThreadResponse> {
    return toThreadResponse(await this.reading.read(request.actor as Actor, id));
  }

  /** New words, by who wrote them. */
  @Patch('threads/:id')
  @HttpCode(204)
  @Permission('thread.write')
  @ApiBody({ type: ThreadChangeInput })
  @ApiNoContentResponse()
  change(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.threads.change(request.actor as Actor, id, input);
  }

  /** To another network, by who asked while nobody else has answered, later by who coordinates both. */
  @Put('threads/:id/network')
  @HttpCode(204)
  @Permission('thread.write')
  @ApiBody({ type: ThreadNetworkInput })
  @ApiNoContentResponse()
  move(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.moves.move(request.actor as Actor, id, input);
  }

  /** Which reply is the answer, as the asker says. */
  @Put('threads/:id/accepted-reply')
  @HttpCode(204)
  @Permission('thread.write')
  @ApiBody({ type: AcceptedReplyInput })
  @ApiNoContentResponse()
  accept(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.threads.accept(request.actor as Actor, id, input);
  }

  /** Oldest first. */
  @Get('threads/:id/replies')
  @Permission('thread.read')
  @ApiQuery({ type: RepliesQuery })
  @ApiOkResponse({ type: RepliesResponse })
  async replies(@Param('id') id: string, @Query() query: unknown, @Req() request: FastifyRequest): Promise<RepliesResponse> {
    const { items, nextCursor } = await this.reading.replies(request.actor as Actor, id, query);
    return { items: items.map(toReplyResponse), nextCursor };
  }

  @Post('threads/:id/replies')
  @Permission('thread.write')
  @ApiBody({ type: ReplyInput })
  @ApiCreatedResponse({ type: PostIdResponse })
  reply(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<PostIdResponse> {
    return this.answers.write(request.actor as Actor, id, input);
  }

  /** New words, by who wrote them. */
  @Patch('replies/:id')
  @HttpCode(204)
  @Permission('thread.write')
  @ApiBody({ type: ReplyChangeInput })
  @ApiNoContentResponse()
  changeReply(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.answers.change(request.actor as Actor, id, input);
  }
}
