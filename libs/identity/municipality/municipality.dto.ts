import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { MaxLength } from '#libs/platform';
import type { MunicipalityCountry } from './municipality.js';

const countries = ['DK', 'NO', 'SE'] as const;

export class MunicipalityQuery {
  @IsIn(countries)
  @ApiProperty({ enum: countries })
  country: MunicipalityCountry;

  /** Part of a name, or a code it has or had. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;
}

export class FormerCodeResponse {
  @ApiProperty({ example: '3024' }) code: string;
  @ApiProperty({ type: Number, nullable: true, example: 2020, description: 'Its first year; null where that is not known' }) from:
    | number
    | null;
  @ApiProperty({ example: 2023, description: 'Its last year' }) to: number;
}

export class MunicipalityResponse {
  @ApiProperty({ enum: countries }) country: string;
  @ApiProperty({ example: '3201' }) code: string;
  @ApiProperty({ example: 'Bærum' }) name: string;
  @ApiProperty({ type: [String], description: 'Other official names' }) otherNames: string[];
  @ApiProperty({ example: 'Akershus' }) county: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Inhabitants; null where no source was found' }) population: number | null;
  @ApiProperty({ type: [FormerCodeResponse] }) formerCodes: FormerCodeResponse[];
  @ApiProperty({ type: Number, nullable: true, description: 'The year its code came into force, where known' }) since: number | null;
}

export class MunicipalityListResponse {
  @ApiProperty({ type: [MunicipalityResponse] }) items: MunicipalityResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
