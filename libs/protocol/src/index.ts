export * from './council';
export * from './decisions';
export * from './demonstration';
export * from './drafts';
export * from './live';
export * from './meetings';
export * from './problem';
export * from './representation';
