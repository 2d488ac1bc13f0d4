export { Slices } from './slices';
export { AT_ONCE, type Consolidation, type Task, type TextPair, weightOf } from './tasks';
export { Words, WORDS_OPTIONS, type WordsOptions } from './words.service';
export { WordsModule } from './words.module';
