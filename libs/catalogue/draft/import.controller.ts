import { Controller, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission, RateLimit } from '#libs/platform';
import { DraftResponse, toDraftResponse } from './draft.response.js';
import { ImportInput, type Upload } from './import.dto.js';
import { ImportService } from './import.service.js';

@ApiTags('entries')
@Controller('api/v1/tenants/:tenant/imports')
export class ImportController {
  constructor(private readonly imports: ImportService) {}

  /** A file as multipart `file` (Word, HTML, Markdown, plain text; at most 25 MB), or JSON with `text` or `html`. */
  @Post()
  @Permission('entry.write')
  @RateLimit(30)
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ type: ImportInput })
  @ApiCreatedResponse({ type: DraftResponse })
  async importEntry(@Param('tenant') tenant: string, @Req() request: FastifyRequest): Promise<DraftResponse> {
    return toDraftResponse(await this.imports.importEntry(request.actor as Actor, tenant, await sent(request)));
  }
}

/** The body, or the file of a form; the server ends a file that is too large while it comes in. */
async function sent(request: FastifyRequest): Promise<{ file: Upload } | unknown> {
  if (!request.isMultipart()) return request.body;
  const part = await request.file();
  return part ? { file: { name: part.filename, bytes: await part.toBuffer() } } : {};
}
