import { ApiProperty } from '@nestjs/swagger';

class PreviewTenant {
  @ApiProperty()
  slug: string;

  @ApiProperty()
  name: string;
}

export class PreviewItem {
  @ApiProperty({ example: 'Du følger mål 17: Samarbeid for å nå målene' })
  why: string;

  @ApiProperty({ format: 'uuid' })
  entryId: string;

  @ApiProperty()
  version: number;

  @ApiProperty({ enum: ['published', 'approved'] })
  news: 'published' | 'approved';

  @ApiProperty()
  kind: string;

  @ApiProperty()
  language: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  summary: string;

  @ApiProperty({ type: PreviewTenant })
  tenant: PreviewTenant;

  @ApiProperty({ type: [String], description: 'Names of the networks whose steering group approved this version' })
  approvedBy: string[];

  @ApiProperty({ description: 'A machine translated some of its text, and nobody has looked at that' })
  isMachine: boolean;

  @ApiProperty()
  path: string;
}

export class PreviewResponse {
  @ApiProperty()
  count: number;

  @ApiProperty({ type: [PreviewItem] })
  items: PreviewItem[];
}
