import { ApiProperty } from '@nestjs/swagger';
import { type VacancyView, vacancyKinds } from './vacancy-view.js';

export class VacancyResponse implements VacancyView {
  @ApiProperty({ type: Object }) tenant: VacancyView['tenant'];
  @ApiProperty({ type: Object }) body: VacancyView['body'];
  @ApiProperty({ enum: vacancyKinds }) kind: VacancyView['kind'];
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last day of the terms that end; null where seats are vacant',
  })
  until: string | null;
  @ApiProperty({ type: [Object] }) seats: VacancyView['seats'];
  @ApiProperty({ description: 'The tenant is among those the body is for' }) inside: boolean;
}

export class VacanciesResponse {
  @ApiProperty({ type: [VacancyResponse] }) items: VacancyResponse[];
}
