import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProperty, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission, RateLimit } from '#libs/platform';
import { CatalogueExportListResponse } from './catalogue-export.dto.js';
import { CatalogueExportService } from './catalogue-export.service.js';

class AskedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

@ApiTags('tenants')
@Controller('api/v1/tenants/:tenant/exports')
export class CatalogueExportController {
  constructor(private readonly exports: CatalogueExportService) {}

  /** Asks for the whole catalogue as a ZIP that imports elsewhere; one is made at a time. */
  @Post()
  @HttpCode(202)
  @Permission('tenant.manage')
  @RateLimit(10)
  @ApiAcceptedResponse({ type: AskedResponse })
  async ask(@Param('tenant') tenant: string, @Req() request: FastifyRequest): Promise<AskedResponse> {
    return { id: await this.exports.ask(request.actor as Actor, tenant) };
  }

  @Get()
  @Permission('tenant.manage')
  @ApiOkResponse({ type: CatalogueExportListResponse })
  async list(@Param('tenant') tenant: string, @Req() request: FastifyRequest): Promise<CatalogueExportListResponse> {
    return { items: await this.exports.list(request.actor as Actor, tenant) };
  }

  /** The ZIP, by the link that the list has. */
  @Get(':id/file')
  @Permission('tenant.manage')
  @ApiQuery({ name: 'token', type: String })
  @ApiOkResponse({ content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } })
  async file(
    @Param('tenant') tenant: string,
    @Param('id') id: string,
    @Query('token') token: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, size, bytes } = await this.exports.open(request.actor as Actor, tenant, id, token);
    reply.header('cache-control', 'private, no-store');
    return new StreamableFile(bytes, { type: 'application/zip', length: size, disposition: `attachment; filename="${name}"` });
  }
}
