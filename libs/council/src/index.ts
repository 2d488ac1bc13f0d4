export * from './access';
export * from './audience';
export * from './authority';
export * from './bodies';
export * from './functions';
export * from './roster';
export * from './rules';
export * from './settings';
