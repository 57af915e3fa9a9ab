import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { PageQuery, Permission } from '#libs/platform';
import { SteeringBoardService } from './board/steering-board.service.js';
import { HoldingInput } from './body/body.dto.js';
import { BodyService } from './body/body.service.js';
import { CloseService } from './decision/close.service.js';
import { CaseService } from './proposal/case.service.js';
import { MotionChangeInput, MotionInput, MotionMadeResponse } from './proposal/motion.dto.js';
import { MotionService } from './proposal/motion.service.js';
import { CasePaperInput, ProposalInput, ProposedResponse } from './proposal/proposal.dto.js';
import { ProposalService } from './proposal/proposal.service.js';
import { BallotService } from './round/ballot.service.js';
import { RecusalService } from './round/recusal.service.js';
import { BallotInput, ClosedResponse, DisclosureInput, OpenedResponse, OpenRoundInput, RecusalInput } from './round/round.dto.js';
import { RoundService } from './round/round.service.js';
import { BoardResponse, CaseResponse } from './steering.dto.js';

@ApiTags('steering')
@Controller('api/v1')
export class SteeringController {
  constructor(
    private readonly boards: SteeringBoardService,
    private readonly bodies: BodyService,
    private readonly proposals: ProposalService,
    private readonly cases: CaseService,
    private readonly motions: MotionService,
    private readonly rounds: RoundService,
    private readonly ballots: BallotService,
    private readonly recusals: RecusalService,
    private readonly closing: CloseService,
  ) {}

  /** Cases of the network, those that moved last first. */
  @Get('networks/:network/proposals')
  @Permission('body.read')
  @ApiQuery({ type: PageQuery })
  @ApiOkResponse({ type: BoardResponse })
  list(@Param('network') network: string, @Query() query: unknown, @Req() request: FastifyRequest): Promise<BoardResponse> {
    return this.boards.list(request.actor as Actor, network, query);
  }

  /** Puts a version of an entry before the network's steering group; an open case on the entry goes on with it. */
  @Post('networks/:network/proposals')
  @Permission('proposal.make')
  @ApiBody({ type: ProposalInput })
  @ApiCreatedResponse({ type: ProposedResponse })
  propose(@Param('network') network: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<ProposedResponse> {
    return this.proposals.propose(request.actor as Actor, network, input);
  }

  /** Cases of the body, those that moved last first. */
  @Get('bodies/:body/proposals')
  @Permission('body.read')
  @ApiQuery({ type: PageQuery })
  @ApiOkResponse({ type: BoardResponse })
  listOf(@Param('body') body: string, @Query() query: unknown, @Req() request: FastifyRequest): Promise<BoardResponse> {
    return this.boards.listOf(request.actor as Actor, body, query);
  }

  /** Puts a motion before the body: words to decide on. */
  @Post('bodies/:body/proposals')
  @Permission('body.read')
  @ApiBody({ type: MotionInput })
  @ApiCreatedResponse({ type: MotionMadeResponse })
  move(@Param('body') body: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<MotionMadeResponse> {
    return this.motions.move(request.actor as Actor, body, input);
  }

  /** New words for a motion that is not being voted on: its next version. */
  @Put('proposals/:id/motion')
  @Permission('body.read')
  @ApiBody({ type: MotionChangeInput })
  @ApiOkResponse({ type: MotionMadeResponse })
  changeMotion(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<MotionMadeResponse> {
    return this.motions.change(request.actor as Actor, id, input);
  }

  /** A motion that is not being voted on, by whoever moved it and those who write for its municipality: the case is over. */
  @Post('proposals/:id/take-back')
  @HttpCode(204)
  @Permission('body.read')
  @ApiNoContentResponse()
  takeMotionBack(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.motions.takeBack(request.actor as Actor, id);
  }

  @Get('proposals/:id')
  @Permission('body.read')
  @ApiOkResponse({ type: CaseResponse })
  read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<CaseResponse> {
    return this.cases.read(request.actor as Actor, id);
  }

  @Put('proposals/:id/case-paper')
  @HttpCode(204)
  @Permission('proposal.prepare')
  @ApiBody({ type: CasePaperInput })
  @ApiNoContentResponse()
  writePaper(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.proposals.writePaper(request.actor as Actor, id, input);
  }

  /** Freezes roster and rules, and asks each seat by mail. */
  @Post('proposals/:id/round')
  @Permission('proposal.prepare')
  @ApiBody({ type: OpenRoundInput })
  @ApiCreatedResponse({ type: OpenedResponse })
  open(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<OpenedResponse> {
    return this.rounds.open(request.actor as Actor, id, input);
  }

  @Put('rounds/:id/ballot')
  @HttpCode(204)
  @Permission('round.vote')
  @ApiBody({ type: BallotInput })
  @ApiNoContentResponse()
  vote(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.ballots.vote(request.actor as Actor, id, input);
  }

  @Post('rounds/:id/recusals')
  @HttpCode(204)
  @Permission('round.vote')
  @ApiBody({ type: RecusalInput })
  @ApiNoContentResponse()
  recuse(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.recusals.take(request.actor as Actor, id, input);
  }

  @Put('rounds/:id/disclosure')
  @HttpCode(204)
  @Permission('round.vote')
  @ApiBody({ type: DisclosureInput })
  @ApiNoContentResponse()
  disclose(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.ballots.disclose(request.actor as Actor, id, input);
  }

  /** Before the deadline, when everyone has answered; closing again gives the same decision. */
  @Post('rounds/:id/close')
  @HttpCode(200)
  @Permission('proposal.prepare')
  @ApiOkResponse({ type: ClosedResponse })
  async close(@Param('id') id: string, @Req() request: FastifyRequest): Promise<ClosedResponse> {
    return { decision: await this.closing.close(request.actor as Actor, id) };
  }

  /** The seat's municipality names who sits in it. */
  @Post('seats/:id/holders')
  @HttpCode(204)
  @Permission('person.manage')
  @ApiBody({ type: HoldingInput })
  @ApiNoContentResponse()
  nameHolder(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.bodies.nameHolder(request.actor as Actor, id, input);
  }
}
