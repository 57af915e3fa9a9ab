import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, ValidateIf } from 'class-validator';
import { type FollowState, followStates, type ThreadWish } from './thread-wish.js';

export class FollowThreadInput {
  /** Null: only what one wrote oneself. */
  @ApiProperty({ enum: followStates, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsIn([...followStates])
  state: FollowState | null;
}

export class ThreadWishInput implements ThreadWish {
  @ApiProperty()
  @IsBoolean()
  answers: boolean;

  @ApiProperty()
  @IsBoolean()
  mentions: boolean;

  @ApiProperty()
  @IsBoolean()
  followed: boolean;
}

export class ThreadWishResponse implements ThreadWish {
  @ApiProperty() answers: boolean;
  @ApiProperty() mentions: boolean;
  @ApiProperty() followed: boolean;
}
