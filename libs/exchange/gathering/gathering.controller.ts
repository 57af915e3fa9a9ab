import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query, Req } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { sentForm } from '#libs/catalogue';
import type { Actor } from '#libs/identity';
import { ChosenDateInput, DateAnswersInput, PageQuery, Permission, RateLimit, StreamsFiles } from '#libs/platform';
import { DatePollService } from './date-poll.service.js';
import {
  GatheringChangeInput,
  GatheringInput,
  GatheringsQuery,
  GuestInput,
  MaterialFormInput,
  ProgrammeInput,
  SignUpInput,
} from './gathering.dto.js';
import { GatheringService } from './gathering.service.js';
import { GatheringPlanningService } from './gathering-planning.service.js';
import {
  GatheringListResponse,
  GatheringMadeResponse,
  GatheringResponse,
  MaterialResponse,
  SignedUpResponse,
  SignUpListResponse,
  toGatheringResponse,
  toMaterialResponse,
} from './gathering-response.dto.js';
import { GuestSignUpService } from './guest-sign-up.service.js';
import { ProgrammeService } from './programme.service.js';
import { SignUpService } from './sign-up.service.js';

@ApiTags('gatherings')
@Controller('api/v1')
export class GatheringController {
  constructor(
    private readonly gatherings: GatheringService,
    private readonly planning: GatheringPlanningService,
    private readonly programme: ProgrammeService,
    private readonly signUps: SignUpService,
    private readonly guests: GuestSignUpService,
    private readonly polls: DatePollService,
  ) {}

  /** Of a network: those ahead, the next one first, or those that are over, the latest first. */
  @Get('networks/:network/gatherings')
  @Permission('gathering.read')
  @ApiQuery({ type: GatheringsQuery })
  @ApiOkResponse({ type: GatheringListResponse })
  list(@Param('network') network: string, @Query() query: unknown, @Req() request: FastifyRequest): Promise<GatheringListResponse> {
    return this.gatherings.list(request.actor as Actor, network, query);
  }

  /** A draft, until it is opened; what others arrange is shown at once. */
  @Post('networks/:network/gatherings')
  @Permission('gathering.arrange')
  @ApiBody({ type: GatheringInput })
  @ApiCreatedResponse({ type: GatheringMadeResponse })
  make(@Param('network') network: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<GatheringMadeResponse> {
    return this.planning.make(request.actor as Actor, network, input);
  }

  @Get('gatherings/:id')
  @Permission('gathering.read')
  @ApiOkResponse({ type: GatheringResponse })
  async read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<GatheringResponse> {
    return toGatheringResponse(await this.gatherings.read(request.actor as Actor, id));
  }

  /** Those who come get the change in their calendar. */
  @Patch('gatherings/:id')
  @HttpCode(204)
  @Permission('gathering.arrange')
  @ApiBody({ type: GatheringChangeInput })
  @ApiNoContentResponse()
  change(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.planning.change(request.actor as Actor, id, input);
  }

  /** From here on the network sees it and signs up. */
  @Post('gatherings/:id/open')
  @HttpCode(204)
  @Permission('gathering.arrange')
  @ApiNoContentResponse()
  open(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.planning.open(request.actor as Actor, id);
  }

  /** While a date is sought: which of those that are asked about one can. */
  @Put('gatherings/:id/dates')
  @HttpCode(204)
  @Permission('gathering.come')
  @ApiBody({ type: DateAnswersInput })
  @ApiNoContentResponse()
  answer(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.polls.answer(request.actor as Actor, id, input);
  }

  /** The date that it is to be: whoever answered is told, and people sign up from here on. */
  @Post('gatherings/:id/date')
  @HttpCode(204)
  @Permission('gathering.arrange')
  @ApiBody({ type: ChosenDateInput })
  @ApiNoContentResponse()
  choose(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.polls.choose(request.actor as Actor, id, input);
  }

  /** Called off: those who come hear of it once. */
  @Post('gatherings/:id/cancel')
  @HttpCode(204)
  @Permission('gathering.arrange')
  @ApiNoContentResponse()
  cancel(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.planning.cancel(request.actor as Actor, id);
  }

  /** The whole programme; parts that keep their id keep their material. */
  @Put('gatherings/:id/programme')
  @HttpCode(204)
  @Permission('gathering.arrange')
  @ApiBody({ type: ProgrammeInput })
  @ApiNoContentResponse()
  set(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.programme.set(request.actor as Actor, id, input);
  }

  /**
   * An address, as JSON; or a form with one file after its words: a picture (JPEG, PNG, WebP), PDF, or document of Office or OpenDocument
   * without macros, at most 25 MB. Sent again by the same person, it is there once.
   */
  @Post('gatherings/:id/materials')
  @Permission('gathering.arrange')
  @RateLimit(60)
  @StreamsFiles()
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ type: MaterialFormInput })
  @ApiCreatedResponse({ type: MaterialResponse })
  async addMaterial(@Param('id') id: string, @Req() request: FastifyRequest): Promise<MaterialResponse> {
    return toMaterialResponse(await this.programme.sendMaterial(request.actor as Actor, id, () => sentForm(request)));
  }

  @Delete('gatherings/:id/materials/:material')
  @HttpCode(204)
  @Permission('gathering.arrange')
  @ApiNoContentResponse()
  removeMaterial(@Param('id') id: string, @Param('material') material: string, @Req() request: FastifyRequest): Promise<void> {
    return this.programme.removeMaterial(request.actor as Actor, id, material);
  }

  /** A place, or a number on the waiting list. Asked again, only what is said of it changes. */
  @Put('gatherings/:id/sign-up')
  @Permission('gathering.come')
  @ApiBody({ type: SignUpInput })
  @ApiOkResponse({ type: SignedUpResponse })
  come(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<SignedUpResponse> {
    return this.signUps.come(request.actor as Actor, id, input);
  }

  /** Whoever waits first gets the place. */
  @Delete('gatherings/:id/sign-up')
  @HttpCode(204)
  @Permission('gathering.come')
  @ApiNoContentResponse()
  signOff(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.signUps.signOff(request.actor as Actor, id);
  }

  /** For a public gathering, without an account: one mail with a link that asks for the place. */
  @Post('gatherings/:id/guests')
  @HttpCode(202)
  @Permission('gathering.read')
  @RateLimit(20)
  @ApiBody({ type: GuestInput })
  @ApiAcceptedResponse()
  ask(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.guests.ask(request.actor as Actor, id, input);
  }

  /** Who comes and who waits, in the order in which they asked. */
  @Get('gatherings/:id/sign-ups')
  @Permission('gathering.arrange')
  @ApiQuery({ type: PageQuery })
  @ApiOkResponse({ type: SignUpListResponse })
  whoComes(@Param('id') id: string, @Query() query: unknown, @Req() request: FastifyRequest): Promise<SignUpListResponse> {
    return this.gatherings.signUps(request.actor as Actor, id, query);
  }
}
