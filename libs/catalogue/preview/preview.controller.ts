import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission, stillHolds } from '#libs/platform';
import { PreviewService } from './preview.service.js';

/** For programs that show links. */
@ApiExcludeController()
@Controller('previews')
export class PreviewController {
  constructor(private readonly previews: PreviewService) {}

  @Get(':name')
  @Permission('entry.read')
  async picture(
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | string> {
    const { etag, png } = await this.previews.preview(name);
    reply.header('content-type', 'image/png');
    return stillHolds(request, reply, { etag }) ? '' : png();
  }
}
