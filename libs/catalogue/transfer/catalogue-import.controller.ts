import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission, problemOf, RateLimit, StreamsFiles, safePath } from '#libs/platform';
import { CatalogueImportListResponse, CatalogueZipInput } from './catalogue-import.dto.js';
import { CatalogueImportService } from './catalogue-import.service.js';
import { sentZip } from './sent-zip.js';

class SentResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

@ApiTags('tenants')
@Controller('api/v1/tenants/:tenant/catalogue-imports')
export class CatalogueImportController {
  constructor(private readonly imports: CatalogueImportService) {}

  /** The ZIP that a catalogue was taken along in. It is looked at and nothing is done, until it is confirmed. */
  @Post()
  @Permission('tenant.manage')
  @RateLimit(10)
  @StreamsFiles()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: CatalogueZipInput })
  @ApiQuery({ name: 'back', type: String, required: false, description: 'Of a plain form: the page it stands on, to be led back to' })
  @ApiResponse({ status: 202, type: SentResponse })
  @ApiResponse({ status: 303, description: 'Back to the page of the form' })
  async send(
    @Param('tenant') tenant: string,
    @Query('back') back: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const work = this.imports.receive(request.actor as Actor, tenant, () => sentZip(request));
    if (typeof back !== 'string') return reply.status(202).send({ id: await work });
    const said = await work.then(
      () => ({ sent: 'yes' }),
      (error: unknown) => ({ refused: problemOf(error, request.language, request.id).code }),
    );
    await reply
      .status(303)
      .header('location', `${safePath(back, '/')}?${new URLSearchParams(said as Record<string, string>)}`)
      .send();
  }

  @Get()
  @Permission('tenant.manage')
  @ApiOkResponse({ type: CatalogueImportListResponse })
  async list(@Param('tenant') tenant: string, @Req() request: FastifyRequest): Promise<CatalogueImportListResponse> {
    return { items: await this.imports.list(request.actor as Actor, tenant) };
  }

  /** Brings it in, as its plan says; once, however often it is confirmed. */
  @Post(':id/confirm')
  @HttpCode(204)
  @Permission('tenant.manage')
  @ApiNoContentResponse()
  confirm(@Param('tenant') tenant: string, @Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.imports.confirm(request.actor as Actor, tenant, id);
  }
}
