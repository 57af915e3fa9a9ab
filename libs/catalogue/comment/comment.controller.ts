import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { CommentChangeInput, CommentInput, CommentListResponse, CommentResponse } from './comment.dto.js';
import { CommentService } from './comment.service.js';

/** For those who may read the draft. */
@ApiTags('entries')
@Controller('api/v1/entries/:id/comments')
export class CommentController {
  constructor(private readonly comments: CommentService) {}

  @Get()
  @Permission('account.use')
  @ApiOkResponse({ type: CommentListResponse })
  async list(@Param('id') id: string, @Req() request: FastifyRequest): Promise<CommentListResponse> {
    return { items: await this.comments.list(request.actor as Actor, id) };
  }

  @Post()
  @Permission('account.use')
  @ApiBody({ type: CommentInput })
  @ApiCreatedResponse({ type: CommentResponse })
  write(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<CommentResponse> {
    return this.comments.write(request.actor as Actor, id, input);
  }

  /** Other words, by its author; done or open again, by anybody who reads the draft. */
  @Patch(':comment')
  @Permission('account.use')
  @ApiBody({ type: CommentChangeInput })
  @ApiOkResponse({ type: CommentResponse })
  change(
    @Param('id') id: string,
    @Param('comment') comment: string,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
  ): Promise<CommentResponse> {
    return this.comments.change(request.actor as Actor, id, comment, input);
  }

  @Delete(':comment')
  @HttpCode(204)
  @Permission('account.use')
  @ApiNoContentResponse()
  remove(@Param('id') id: string, @Param('comment') comment: string, @Req() request: FastifyRequest): Promise<void> {
    return this.comments.remove(request.actor as Actor, id, comment);
  }
}
