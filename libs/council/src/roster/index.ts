export * from './astana';
export * from './dated-point';
export * from './participant';
export * from './read-roster';
