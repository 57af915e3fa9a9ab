import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString } from 'class-validator';
import { MaxLength, PageQuery, Trimmed } from '#libs/platform';

export const attendances = ['confirmed', 'attended', 'absent'] as const;
export type Attendance = (typeof attendances)[number];

export class AttendanceQuery extends PageQuery {
  /** A part of a name, or of where people come from. */
  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(100)
  q = '';
}

export class AttendanceInput {
  /** `confirmed` takes back what was marked. */
  @ApiProperty({ enum: attendances })
  @IsIn([...attendances])
  state: Attendance;
}

class AttendanceResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) tenant: string | null;
  @ApiProperty({ enum: attendances }) state: Attendance;
  @ApiProperty() remark: string;
}

export class AttendanceListResponse {
  @ApiProperty({ type: [AttendanceResponse] }) items: AttendanceResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
