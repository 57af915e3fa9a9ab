import { ApiProperty } from '@nestjs/swagger';

export class OwnLinkResponse {
  @ApiProperty({ example: 'entry' }) kind: string;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'Of the title' }) language: string;
  @ApiProperty({ format: 'uri' }) url: string;
}

export class OwnLinksResponse {
  @ApiProperty({ type: [OwnLinkResponse] }) items: OwnLinkResponse[];
}
