import { Controller, Get, Param, ParseIntPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission, RateLimit, StreamsFiles } from '#libs/platform';
import { answerUpload } from './answer-upload.js';
import { AttachedResponse, AttachmentListResponse, FileLinkResponse, FilesInput, toAttachmentListResponse } from './attachment.dto.js';
import { AttachmentService } from './attachment.service.js';
import { FileReadingService } from './file-reading.service.js';
import { sendFile } from './send-file.js';
import { sentFiles } from './sent-files.js';

const anyFile = { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } };

@ApiTags('entries')
@Controller('api/v1/entries/:id')
export class AttachmentController {
  constructor(
    private readonly attachments: AttachmentService,
    private readonly files: FileReadingService,
  ) {}

  /** What was uploaded to the draft and is still there. */
  @Get('draft/files')
  @Permission('account.use')
  @ApiOkResponse({ type: AttachmentListResponse })
  async list(@Param('id') id: string, @Req() request: FastifyRequest): Promise<AttachmentListResponse> {
    return toAttachmentListResponse(await this.attachments.ofDraft(request.actor as Actor, id));
  }

  /** Pictures (JPEG, PNG, WebP), PDF, and documents of Office and OpenDocument without macros; at most 25 MB each, ten at a time. */
  @Post('draft/files')
  @Permission('entry.write')
  @RateLimit(60)
  @StreamsFiles()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: FilesInput })
  @ApiQuery({ name: 'back', type: String, required: false, description: 'Of a plain form: the page it stands on, to be led back to' })
  @ApiCreatedResponse({ type: AttachedResponse })
  @ApiResponse({ status: 303, description: 'Back to the page of the form' })
  async attach(
    @Param('id') id: string,
    @Query('back') back: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerUpload(request, reply, back, this.attachments.attach(request.actor as Actor, id, sentFiles(request)));
  }

  /** A file that the draft, or a version the reader may read, names; a picture also in the next of its smaller widths. */
  @Get('files/:sha')
  @Permission('entry.read')
  @ApiQuery({ name: 'width', type: Number, required: false, example: 960 })
  @ApiQuery({ name: 'token', type: String, required: false, description: 'Of a signed link, instead of a session' })
  @ApiOkResponse({ content: anyFile })
  async read(
    @Param('id') id: string,
    @Param('sha') sha: string,
    @Query('width', new ParseIntPipe({ optional: true })) width: number | undefined,
    @Query('token') token: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return sendFile(request, reply, await this.files.read(request.actor as Actor, id, sha, { width, token }));
  }

  /** For a GET without a session, a mail's or another program's: whoever follows it reads what the one who asked may read then. */
  @Get('files/:sha/link')
  @Permission('entry.read')
  @ApiOkResponse({ type: FileLinkResponse })
  async link(@Param('id') id: string, @Param('sha') sha: string, @Req() request: FastifyRequest): Promise<FileLinkResponse> {
    return this.files.link(request.actor as Actor, id, sha);
  }
}
