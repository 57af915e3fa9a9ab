import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiProperty, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, Max, Min, ValidateNested } from 'class-validator';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { anHttpApp, type HttpApp } from '../../../test/support/http-app.js';
import { parseInput } from '../input.js';
import { MaxLength } from '../max-length.js';
import { Permission } from './permission.js';

class PlaceInput {
  @IsString() @MaxLength(80) name: string;
}

class NoteInput {
  @IsString() @MaxLength(200) title: string;
  @IsOptional() @IsIn(['idea', 'running']) status: string | null = null;
  @ArrayMaxSize(17) @IsInt({ each: true }) @Min(1, { each: true }) @Max(17, { each: true }) goals: number[] = [];
  @IsOptional() @ValidateNested() @Type(() => PlaceInput) place: PlaceInput | null = null;
  @ApiProperty({ type: String, example: 'A word' }) @IsOptional() @IsString() @MaxLength(40) word: string | null = null;
}

class NotesQuery {
  @IsInt() @Min(1) @Max(100) limit = 20;
  @ArrayMaxSize(17) @IsInt({ each: true }) goal: number[] = [];
}

class NoteResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

@ApiTags('notes')
@Controller('api/v1')
class Notes {
  @Post('tenants/:tenant/notes')
  @Permission('entry.write')
  @ApiBody({ type: NoteInput })
  @ApiCreatedResponse({ type: NoteResponse })
  add(@Param('tenant') tenant: string, @Body() body: unknown) {
    return { id: tenant, body };
  }

  @Get('notes')
  @Permission('anyone')
  @ApiQuery({ type: NotesQuery })
  some(@Query() query: unknown) {
    return parseInput(NotesQuery, query);
  }

  @Get('notes/:id')
  @Permission('anyone')
  one(@Param('id') id: string) {
    return { id };
  }
}

let database: TestDatabase;
let http: HttpApp;
// biome-ignore lint/suspicious/noExplicitAny: the tests look into it as into any JSON
let document: any;

beforeAll(async () => {
  database = await aDatabase();
  http = await anHttpApp(database, { controllers: [Notes] });
  document = await (await http.ask('/api/v1/openapi.json')).json();
});
afterAll(async () => {
  await http?.close();
  await database?.drop();
});

describe('the description of the REST interface', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(document));
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
    expect(document.openapi).toBe('3.1.0');
  });

  it('takes fields and their limits from where they are checked', () => {
    const schema = document.components.schemas.NoteInput;
    expect(schema.required).toEqual(['title']);
    expect(schema.properties.title).toEqual({ type: 'string', maxLength: 200 });
    expect(schema.properties.status).toEqual({ type: ['string', 'null'], enum: ['idea', 'running', null] });
    expect(schema.properties.goals).toEqual({ type: 'array', maxItems: 17, items: { type: 'integer', minimum: 1, maximum: 17 } });
    expect(schema.properties.word).toEqual({ type: ['string', 'null'], example: 'A word', maxLength: 40 });
    expect(JSON.stringify(schema.properties.place)).toContain('#/components/schemas/PlaceInput');
    expect(document.components.schemas.PlaceInput.properties.name).toEqual({ type: 'string', maxLength: 80 });
  });

  it('asks for no field or parameter that has a value of its own', async () => {
    const parameters = document.paths['/api/v1/notes'].get.parameters;
    const of = (name: string) => parameters.find((parameter: { name: string }) => parameter.name === name);
    expect(of('limit')).toMatchObject({ required: false, schema: { type: 'integer', default: 20 } });
    expect(of('goal')).toMatchObject({ required: false, schema: { type: 'array' } });
    expect((await http.ask('/api/v1/notes')).status).toBe(200);
  });

  it('says how to sign in, and that the token is no JWT', () => {
    expect(document.info.description).toContain('POST /api/v1/session');
    expect(document.components.securitySchemes.token.bearerFormat).toBe('opaque');
  });

  it('says of each route what it asks for, and that it may answer with a problem', () => {
    const add = document.paths['/api/v1/tenants/{tenant}/notes'].post;
    expect(add['x-permission']).toBe('entry.write');
    expect(add.security).toEqual([{ token: [] }, { session: [] }]);
    expect(document.paths['/api/v1/notes/{id}'].get.security).toBeUndefined();
    expect(add.responses.default.content['application/problem+json'].schema.$ref).toBe('#/components/schemas/Problem');
  });

  it('is a page to browse, under a policy that runs no foreign script', async () => {
    const response = await http.ask('/api/docs');
    const page = await response.text();
    const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(String(response.headers.get('content-security-policy')))?.[1] ?? 'none';
    expect(page).toContain('/api/v1/tenants/{tenant}/notes');
    expect(page.match(/<style nonce="([^"]+)"/)?.[1]?.replaceAll('&#43;', '+')).toBe(nonce);
    expect(page).not.toContain('<script');
  });
});
