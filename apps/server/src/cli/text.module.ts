import { Module } from '@nestjs/common';
import { ConsolidateCommand, RebaseCommand, TextCommand } from './text.command';

/** The commands that need nothing but the text engine. */
@Module({ providers: [TextCommand, ConsolidateCommand, RebaseCommand] })
export class TextModule {}
