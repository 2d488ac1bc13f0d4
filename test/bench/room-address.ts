import { parseStream } from '@shanyrak/kernel';

/** Where a draft is read. */
export const addressOf = (stream: string): string => `/drafts/${parseStream(stream)!.id}`;
