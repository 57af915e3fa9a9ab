import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import { IsDay, type Language, languages, MaxLength, MayBeLeftOut, Trimmed } from '#libs/platform';
import { type Criterion, type Grade, grades } from './criteria.js';
import type { Colleague, OwnReview, ReviewState, ReviewView } from './review-view.js';

const states: ReviewState[] = ['asked', 'answered', 'declined', 'taken_back'];

export class ReviewersInput {
  /** The version the question is about; refused where the case has gone on with another. */
  @ApiProperty({ type: Number, required: false })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(100_000)
  version?: number;

  /** People of other tenants of the network; usually two. */
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  people: string[];

  /** The last day to answer; without it ten days from now. */
  @ApiProperty({ type: String, format: 'date', required: false, nullable: true })
  @IsOptional()
  @IsDay()
  answerBy: string | null = null;
}

export class ColleaguesQuery {
  /** Words of a name, a title or a municipality. */
  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(100)
  q = '';
}

export class ColleagueResponse implements Colleague {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: Object }) tenant: Colleague['tenant'];
}

export class ColleaguesResponse {
  @ApiProperty({ type: [ColleagueResponse], description: 'The first fifty' }) items: ColleagueResponse[];
}

/** Each criterion with a grade and, if there is more to say, a sentence. */
export class ReviewInput {
  @ApiProperty({ enum: grades })
  @IsIn([...grades])
  relevance: Grade;

  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(500)
  relevanceSentence = '';

  @ApiProperty({ enum: grades })
  @IsIn([...grades])
  participation: Grade;

  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(500)
  participationSentence = '';

  @ApiProperty({ enum: grades })
  @IsIn([...grades])
  effect: Grade;

  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(500)
  effectSentence = '';

  @ApiProperty({ enum: grades })
  @IsIn([...grades])
  transferability: Grade;

  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(500)
  transferabilitySentence = '';

  @ApiProperty({ type: String, required: false })
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  remark = '';

  /** What it is written in; without it the writer's own. */
  @ApiProperty({ enum: languages, required: false })
  @MayBeLeftOut()
  @IsIn([...languages])
  language?: Language;
}

export class AskedReviewResponse {
  @ApiProperty({ type: [String], format: 'uuid' }) ids: string[];
}

export class CriterionAnswer {
  @ApiProperty({ enum: grades }) grade: Grade;
  @ApiProperty() sentence: string;
}

export class ReviewAnswers implements Record<Criterion, CriterionAnswer> {
  @ApiProperty({ type: CriterionAnswer }) relevance: CriterionAnswer;
  @ApiProperty({ type: CriterionAnswer }) participation: CriterionAnswer;
  @ApiProperty({ type: CriterionAnswer }) effect: CriterionAnswer;
  @ApiProperty({ type: CriterionAnswer }) transferability: CriterionAnswer;
}

export class ReviewResponse implements ReviewView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: Object }) tenant: ReviewView['tenant'];
  @ApiProperty({ enum: states }) state: ReviewState;
  @ApiProperty({ type: String, format: 'date-time' }) askedAt: Date;
  @ApiProperty({ type: String, format: 'date' }) answerBy: string;
  @ApiProperty({ type: ReviewAnswers, nullable: true }) answers: ReviewAnswers | null;
  @ApiProperty() remark: string;
  @ApiProperty({ enum: languages, nullable: true }) language: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt: Date | null;
  @ApiProperty() isMine: boolean;
  @ApiProperty() mayTakeBack: boolean;
}

export class ReviewsResponse {
  @ApiProperty({ type: [ReviewResponse], description: 'As far as the reader may know them' }) items: ReviewResponse[];
}

export class OwnReviewResponse implements OwnReview {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: Object }) network: OwnReview['network'];
  @ApiProperty({ type: Object }) body: OwnReview['body'];
  @ApiProperty({ type: Object }) case: OwnReview['case'];
  @ApiProperty({ type: Object }) entry: OwnReview['entry'];
  @ApiProperty() version: number;
  @ApiProperty({ type: String, nullable: true }) askedBy: string | null;
  @ApiProperty({ type: String, format: 'date' }) answerBy: string;
  @ApiProperty({ enum: states }) state: ReviewState;
  @ApiProperty({ type: ReviewAnswers, nullable: true }) answers: ReviewAnswers | null;
  @ApiProperty() remark: string;
  @ApiProperty({ enum: languages, nullable: true }) language: string | null;
  @ApiProperty() mayAnswer: boolean;
}
