import { setTimeout as sleep } from 'node:timers/promises';
import { Body, Controller, Get, Headers, Param, Post, Put, Query } from '@nestjs/common';
import {
  AnyOrigin,
  anonymousScope,
  Database,
  InvalidInput,
  LostUpdate,
  NotFound,
  PageQuery,
  Permission,
  parseInput,
  RateLimit,
  revisionFrom,
} from '#libs/platform';

/** Routes that go wrong in every way, for tests of what all routes have in common. */
@Controller('api/v1/notes')
export class Notes {
  constructor(private readonly database: Database) {}

  @Get()
  @Permission('anyone')
  list(@Query() query: unknown) {
    return parseInput(PageQuery, query);
  }

  @Get(':id')
  @Permission('anyone')
  one(@Param('id') id: string) {
    if (id === 'bug') throw new Error('the secret of anna@herning.example');
    if (id === 'row') return this.database.read(anonymousScope, `select 'anna@herning.example'::uuid`);
    throw new NotFound('note');
  }

  @Post()
  @Permission('anyone')
  add(@Body() body: unknown) {
    throw new InvalidInput({ title: ['isNotEmpty'], 'contact.mailbox': [String(typeof body)] });
  }

  @Put(':id')
  @Permission('anyone')
  change(@Headers('if-match') ifMatch: string | undefined) {
    throw new LostUpdate({ title: 'Theirs' }, revisionFrom(ifMatch) + 1);
  }

  @Post('mail')
  @RateLimit(2)
  @Permission('anyone')
  mail() {
    return { sent: true };
  }

  @Post('from-a-mail')
  @AnyOrigin()
  @Permission('anyone')
  act() {
    return { done: true };
  }

  @Post('slowly')
  async slow() {
    await sleep(300);
    return { done: true };
  }
}
