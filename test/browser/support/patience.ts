/** A browser on a busy machine takes its time; what is waited for says itself when it is too long. */
jest.setTimeout(120_000);
