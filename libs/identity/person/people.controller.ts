import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Query, Req } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Permission } from '#libs/platform';
import type { Actor } from '../actor/actor.js';
import { TenantService } from '../tenant/tenant.service.js';
import { PeoplePage, PeopleQuery, RoleInput } from './people.dto.js';
import { PeopleService } from './people.service.js';

@ApiTags('people')
@Controller('api/v1/tenants/:tenant/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly tenants: TenantService,
  ) {}

  /** By name. Colleagues in the tenant's networks get no addresses. */
  @Get()
  @Permission('account.use')
  @ApiOkResponse({ type: PeoplePage })
  async list(@Param('tenant') tenant: string, @Query() query: PeopleQuery, @Req() request: FastifyRequest): Promise<PeoplePage> {
    const { id } = await this.tenants.bySlug(request.actor as Actor, tenant);
    return this.people.list(request.actor as Actor, id, query);
  }

  @Patch(':membershipId')
  @HttpCode(204)
  @Permission('person.manage')
  @ApiBody({ type: RoleInput })
  @ApiNoContentResponse()
  async changeRole(
    @Param('tenant') tenant: string,
    @Param('membershipId') membershipId: string,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.people.changeRole(request.actor as Actor, tenant, membershipId, input);
  }

  @Delete(':membershipId')
  @HttpCode(204)
  @Permission('person.manage')
  @ApiNoContentResponse()
  async endMembership(
    @Param('tenant') tenant: string,
    @Param('membershipId') membershipId: string,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.people.endMembership(request.actor as Actor, tenant, membershipId);
  }
}
