import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import {
  AskedReviewResponse,
  ColleaguesQuery,
  ColleaguesResponse,
  OwnReviewResponse,
  ReviewersInput,
  ReviewInput,
  ReviewsResponse,
} from './review.dto.js';
import { ReviewService } from './review.service.js';
import { ReviewReadingService } from './review-reading.service.js';

@ApiTags('steering')
@Controller('api/v1')
export class ReviewController {
  constructor(
    private readonly reviews: ReviewService,
    private readonly reading: ReviewReadingService,
  ) {}

  /** What colleagues say, as far as the reader may know it: with the case paper. */
  @Get('proposals/:id/reviews')
  @Permission('body.read')
  @ApiOkResponse({ type: ReviewsResponse })
  list(@Param('id') id: string, @Req() request: FastifyRequest): Promise<ReviewsResponse> {
    return this.reading.list(request.actor as Actor, id);
  }

  /** Whom whoever prepares the case can ask: people of other tenants of the network. */
  @Get('proposals/:id/colleagues')
  @Permission('body.read')
  @ApiQuery({ type: ColleaguesQuery })
  @ApiOkResponse({ type: ColleaguesResponse })
  async colleagues(@Param('id') id: string, @Query() query: unknown, @Req() request: FastifyRequest): Promise<ColleaguesResponse> {
    return { items: await this.reading.colleagues(request.actor as Actor, id, query) };
  }

  /** Asks colleagues of other tenants of the network, by one mail each. */
  @Post('proposals/:id/reviews')
  @Permission('proposal.prepare')
  @ApiBody({ type: ReviewersInput })
  @ApiCreatedResponse({ type: AskedReviewResponse })
  ask(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<AskedReviewResponse> {
    return this.reviews.ask(request.actor as Actor, id, input);
  }

  /** For the one who was asked. */
  @Get('reviews/:id')
  @Permission('body.read')
  @ApiOkResponse({ type: OwnReviewResponse })
  read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<OwnReviewResponse> {
    return this.reading.own(request.actor as Actor, id);
  }

  /** Said again, it changes, until the members are asked. */
  @Put('reviews/:id/answer')
  @HttpCode(204)
  @Permission('body.read')
  @ApiBody({ type: ReviewInput })
  @ApiNoContentResponse()
  answer(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.reviews.answer(request.actor as Actor, id, input);
  }

  /** «I can't». */
  @Delete('reviews/:id/answer')
  @HttpCode(204)
  @Permission('body.read')
  @ApiNoContentResponse()
  decline(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.reviews.decline(request.actor as Actor, id);
  }

  /** Takes back a question that has not been answered. */
  @Delete('reviews/:id')
  @HttpCode(204)
  @Permission('proposal.prepare')
  @ApiNoContentResponse()
  takeBack(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.reviews.takeBack(request.actor as Actor, id);
  }
}
