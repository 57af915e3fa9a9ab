import { Controller, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission, RateLimit, TakesFile, uploadOf } from '#libs/platform';
import { DraftResponse, toDraftResponse } from './draft.response.js';
import { ImportInput } from './import.dto.js';
import { ImportService } from './import.service.js';

@ApiTags('entries')
@Controller('api/v1/tenants/:tenant/imports')
export class ImportController {
  constructor(private readonly imports: ImportService) {}

  /** A file as multipart `file` (Word, HTML, Markdown, plain text; at most 25 MB), or JSON with `text` or `html`. */
  @Post()
  @Permission('entry.write')
  @RateLimit(30)
  @TakesFile()
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ type: ImportInput })
  @ApiCreatedResponse({ type: DraftResponse })
  async importEntry(@Param('tenant') tenant: string, @Req() request: FastifyRequest): Promise<DraftResponse> {
    return toDraftResponse(await this.imports.importEntry(request.actor as Actor, tenant, await sentIn(request)));
  }
}

/** The body, or the file of a form. */
async function sentIn(request: FastifyRequest): Promise<unknown> {
  return request.isMultipart() ? { file: await uploadOf(request) } : request.body;
}
