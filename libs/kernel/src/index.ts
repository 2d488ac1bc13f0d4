export * from './digest';
export * from './ids';
export * from './instants';
export * from './keyed';
export * from './verdict';
