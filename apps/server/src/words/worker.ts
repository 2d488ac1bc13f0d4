import { worker } from 'workerpool';
import { TASKS } from './tasks';

/** The thread in which heavy words are worked on (words.service.ts): the engine and nothing else. */
worker({ ...TASKS });
