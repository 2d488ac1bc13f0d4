import { forEverybody } from './support/for-everybody';

describe('for everybody, in ru', () => forEverybody('ru'));
