import { ApiProperty } from '@nestjs/swagger';
import { seatRoles } from './body-admin.dto.js';
import type { BodyMembersView, MemberSeatView } from './body-members-view.js';
import { bodyKinds } from './new-body.js';

const day = { type: String, format: 'date', nullable: true } as const;

export class MemberSeatResponse implements MemberSeatView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: number;
  @ApiProperty({ enum: seatRoles }) role: MemberSeatView['role'];
  @ApiProperty({ type: Object, nullable: true }) tenant: MemberSeatView['tenant'];
  @ApiProperty({ type: String, nullable: true }) sector: string | null;
  @ApiProperty({ ...day, description: 'The first day on which it is no more' }) endedOn: string | null;
  @ApiProperty({ type: Object, nullable: true, description: 'Null where it is vacant, and outside' }) holder: MemberSeatView['holder'];
  @ApiProperty({ type: Object, nullable: true }) deputy: MemberSeatView['deputy'];
  @ApiProperty({ type: [Object] }) coming: MemberSeatView['coming'];
  @ApiProperty({ type: [Object], description: 'Who sat before; a name is null once its person was erased' }) past: MemberSeatView['past'];
  @ApiProperty() isVacant: boolean;
  @ApiProperty() mayName: boolean;
}

export class BodyMembersResponse implements BodyMembersView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() slug: string;
  @ApiProperty({ enum: bodyKinds }) kind: BodyMembersView['kind'];
  @ApiProperty({ type: Object }) names: BodyMembersView['names'];
  @ApiProperty({ type: Object }) mandates: BodyMembersView['mandates'];
  @ApiProperty({ type: String, nullable: true }) abbreviation: string | null;
  @ApiProperty() statutory: boolean;
  @ApiProperty({ type: [Object] }) plan: BodyMembersView['plan'];
  @ApiProperty({ description: 'To be sent with a change' }) revision: number;
  @ApiProperty(day) endedOn: string | null;
  @ApiProperty({ type: Object, nullable: true }) network: BodyMembersView['network'];
  @ApiProperty({ type: Object, nullable: true }) tenant: BodyMembersView['tenant'];
  @ApiProperty({ type: Object, nullable: true }) secretary: BodyMembersView['secretary'];
  @ApiProperty({ type: [MemberSeatResponse] }) seats: MemberSeatResponse[];
  @ApiProperty({ type: [MemberSeatResponse] }) endedSeats: MemberSeatResponse[];
  @ApiProperty({ description: 'The reader is inside and sees who sits' }) showsPeople: boolean;
  @ApiProperty() mayManage: boolean;
  @ApiProperty() mayKeep: boolean;
}
