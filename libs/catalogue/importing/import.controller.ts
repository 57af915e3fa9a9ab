import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission, RateLimit, TakesFile, uploadOf } from '#libs/platform';
import { DraftResponse, toDraftResponse } from '../draft/draft.response.js';
import { ColumnPlacesInput, ImportInput, ImportResponse, SavedImportResponse, SaveImportInput, toImportResponse } from './import.dto.js';
import { ImportService } from './import.service.js';
import { ImportReviewService } from './import-review.service.js';

@ApiTags('entries')
@Controller('api/v1')
export class ImportController {
  constructor(
    private readonly imports: ImportService,
    private readonly reviews: ImportReviewService,
  ) {}

  /**
   * A file as multipart `file` (Word, OpenDocument, PDF, HTML, Markdown, plain text; a folder as ZIP; a table as CSV; at most 25 MB), or
   * JSON with `text`, `html` or the `url` of a public page. One document answers 201 with its draft. A folder, a table, and whatever is
   * sent with `Prefer: respond-async` answer 202 with an import that is read beside: look at it until it is understood, then save it.
   */
  @Post('tenants/:tenant/imports')
  @Permission('entry.write')
  @RateLimit(30)
  @TakesFile()
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiHeader({ name: 'Prefer', required: false, example: 'respond-async' })
  @ApiBody({ type: ImportInput })
  @ApiCreatedResponse({ type: DraftResponse })
  @ApiAcceptedResponse({ type: ImportResponse })
  async importEntry(
    @Param('tenant') tenant: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftResponse | ImportResponse> {
    const actor = request.actor as Actor;
    const later = /(?:^|[,;\s])respond-async(?:$|[,;\s])/i.test(String(request.headers['prefer'] ?? ''));
    const made = await this.imports.importEntry(actor, tenant, await sentIn(request), later);
    if ('draft' in made) return toDraftResponse(made.draft);
    reply.status(202).header('location', `/api/v1/imports/${made.importId}`);
    return toImportResponse(await this.reviews.view(actor, made.importId));
  }

  /** What was understood of what was sent, and what was not; nothing of it is saved. */
  @Get('imports/:id')
  @Permission('account.use')
  @ApiOkResponse({ type: ImportResponse })
  async view(@Param('id') id: string, @Req() request: FastifyRequest): Promise<ImportResponse> {
    return toImportResponse(await this.reviews.view(request.actor as Actor, id));
  }

  /** Says where the columns of a table go: nothing of it is saved, and its rows are understood anew. Look at it until they are. */
  @Put('imports/:id/columns')
  @HttpCode(202)
  @Permission('entry.write')
  @RateLimit(30)
  @ApiBody({ type: ColumnPlacesInput })
  @ApiAcceptedResponse({ type: ImportResponse })
  async placeColumns(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<ImportResponse> {
    return toImportResponse(await this.reviews.placeColumns(request.actor as Actor, id, input));
  }

  /** Makes drafts of it. */
  @Post('imports/:id/drafts')
  @HttpCode(200)
  @Permission('entry.write')
  @ApiBody({ type: SaveImportInput })
  @ApiOkResponse({ type: SavedImportResponse })
  save(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<SavedImportResponse> {
    return this.reviews.save(request.actor as Actor, id, input);
  }

  /** Puts it away; what was sent is gone. */
  @Delete('imports/:id')
  @HttpCode(204)
  @Permission('account.use')
  @ApiNoContentResponse()
  discard(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.reviews.discard(request.actor as Actor, id);
  }
}

/** The body, or the file of a form. */
async function sentIn(request: FastifyRequest): Promise<unknown> {
  return request.isMultipart() ? { file: await uploadOf(request) } : request.body;
}
