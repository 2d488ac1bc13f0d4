export * from './council';
export * from './drafts';
export * from './live';
export * from './problem';
