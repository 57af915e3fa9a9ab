import { Body, Controller, Delete, Get, HttpCode, Param, Put, Req } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { WorkingDraftInput, WorkingDraftsResponse } from './working-draft.dto.js';
import { WorkingDraftService } from './working-draft.service.js';

type OfActor = FastifyRequest & { actor: Actor };

@ApiTags('bodies')
@Controller('api/v1/bodies/:body/drafts')
export class WorkingDraftController {
  constructor(private readonly workingDrafts: WorkingDraftService) {}

  /** The drafts that a working group shares, as far as you may read them: as one who sits there, or owns them. */
  @Get()
  @Permission('body.read')
  @ApiOkResponse({ type: WorkingDraftsResponse })
  async list(@Param('body') body: string, @Req() { actor }: OfActor): Promise<WorkingDraftsResponse> {
    return { items: await this.workingDrafts.list(actor, body) };
  }

  /** Lets whoever sits in the group read the draft until a day; again, moves the day. */
  @Put(':draft')
  @HttpCode(204)
  @Permission('entry.write')
  @ApiBody({ type: WorkingDraftInput })
  @ApiNoContentResponse()
  share(@Param('body') body: string, @Param('draft') draft: string, @Body() input: unknown, @Req() { actor }: OfActor): Promise<void> {
    return this.workingDrafts.share(actor, body, draft, input);
  }

  @Delete(':draft')
  @HttpCode(204)
  @Permission('entry.write')
  @ApiNoContentResponse()
  stop(@Param('body') body: string, @Param('draft') draft: string, @Req() { actor }: OfActor): Promise<void> {
    return this.workingDrafts.stop(actor, body, draft);
  }
}
