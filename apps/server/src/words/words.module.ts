import { Global, Module } from '@nestjs/common';
import { Config } from '../platform/config';
import { Words, WORDS_OPTIONS, type WordsOptions } from './words.service';

/** The work on words, for everybody who has some. */
@Global()
@Module({
  providers: [
    Words,
    {
      provide: WORDS_OPTIONS,
      inject: [Config],
      useFactory: ({ WORD_THREADS: threads }: Config): Partial<WordsOptions> => ({ threads }),
    },
  ],
  exports: [Words],
})
export class WordsModule {}
