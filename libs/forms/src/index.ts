/** The front door of forms: what a manuscript becomes. */
export * from './names';
