import { forEverybody } from './support/for-everybody';

describe('for everybody, in en', () => forEverybody('en'));
