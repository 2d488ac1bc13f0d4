import { ApiProperty } from '@nestjs/swagger';

/** A name or a title in both languages of the council. */
export class Names {
  @ApiProperty()
  en: string;
  @ApiProperty()
  ru: string;
}
