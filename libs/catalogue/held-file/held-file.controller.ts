import { Controller, Get, Param, ParseIntPipe, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { sendFile } from '../attachment/send-file.js';
import { HeldFileService } from './held-file.service.js';

@ApiTags('files')
@Controller('api/v1/held-files')
export class HeldFileController {
  constructor(private readonly files: HeldFileService) {}

  /** A file of an answer, a note or a gathering that the reader may read; a picture also in the next of its smaller widths. */
  @Get(':holder/:sha')
  @Permission('anyone')
  @ApiQuery({ name: 'width', type: Number, required: false, example: 960 })
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async read(
    @Param('holder') holder: string,
    @Param('sha') sha: string,
    @Query('width', new ParseIntPipe({ optional: true })) width: number | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return sendFile(request, reply, await this.files.read(request.actor as Actor, holder, sha, width));
  }
}
