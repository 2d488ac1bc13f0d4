import { Module } from '@nestjs/common';
import { Press } from './press.service';
import { Prints } from './prints.service';

/** PDF: of what was issued, behind the transaction that issues, and on demand. */
@Module({ providers: [Press, Prints], exports: [Press, Prints] })
export class PressModule {}
