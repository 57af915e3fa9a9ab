import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Permission } from '#libs/platform';
import type { Actor } from '../actor/actor.js';
import { TenantListResponse, TenantPageResponse, toTenantPageResponse, toTenantResponse } from './tenant.dto.js';
import { TenantService } from './tenant.service.js';

@ApiTags('tenants')
@Controller('api/v1/tenants')
export class TenantController {
  constructor(private readonly tenants: TenantService) {}

  @Get()
  @Permission('anyone')
  @ApiOkResponse({ type: TenantListResponse })
  async list(@Req() request: FastifyRequest): Promise<TenantListResponse> {
    return { items: (await this.tenants.list(request.actor as Actor)).map(toTenantResponse), nextCursor: null };
  }

  @Get(':tenant')
  @Permission('anyone')
  @ApiOkResponse({ type: TenantPageResponse })
  async read(@Param('tenant') tenant: string, @Req() request: FastifyRequest): Promise<TenantPageResponse> {
    return toTenantPageResponse(await this.tenants.page(request.actor as Actor, tenant));
  }
}
