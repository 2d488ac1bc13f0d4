export * from './astana';
export * from './dated-point';
export * from './names-not-in-force';
export * from './participant';
export * from './read-roster';
