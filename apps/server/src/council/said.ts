import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { checkText, normalise } from '@shanyrak/text';
import { Transform, type TransformFnParams } from 'class-transformer';
import {
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
} from 'class-validator';

/** What bodies of requests about the council are made of: words, codes, ids, instants, days. */

/** One line of words, in NFC and without blanks around it; nothing that cannot be seen on paper. */
export function Words(longest: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: TransformFnParams): unknown =>
      typeof value === 'string' ? normalise(value).trim() : value,
    ),
    IsString(),
    MinLength(1),
    MaxLength(longest),
    ValidateBy({
      name: 'words',
      validator: {
        validate: (value: unknown) => typeof value !== 'string' || checkText(value) === null,
        defaultMessage: () => '$property must be one line of letters and signs that can be seen',
      },
    }),
  );
}

export const Code = (): PropertyDecorator =>
  Matches(/^[A-Z]{2,10}$/, { message: '$property must be a code of two to ten capital letters' });

export const PersonId = (): PropertyDecorator =>
  Matches(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}$/, {
    message: '$property must be the id of a person',
  });

/** Milliseconds since the epoch, up to the year 2200. */
export const At = (): PropertyDecorator =>
  applyDecorators(IsInt(), Min(0), Max(Date.UTC(2200, 0, 1)));

export const Day = (): PropertyDecorator =>
  Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '$property must be a day: 2026-11-30' });

export class SaidNames {
  @ApiProperty()
  @Words(200)
  readonly en: string;
  @ApiProperty()
  @Words(200)
  readonly ru: string;
}
