export * from './chain';
export * from './rows';
export * from './seal';
export * from './verification';
export * from './versions';
