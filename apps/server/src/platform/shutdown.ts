import { Injectable, Logger } from '@nestjs/common';
import { type NextFunction, type Request, type Response } from 'express';
import { problem } from './problems';

/** What must be said or ended before the process goes: rooms send `closing`, long polls answer. */
export type ClosingHook = () => void | Promise<void>;

/** How long requests under way may take to end, in milliseconds. */
const DRAIN = 8_000;

/**
 * The end in good order: announce, take nothing new, let what is under way finish, then close.
 * A launcher waits 15 seconds before it ends us (tools/launcher.mjs).
 */
@Injectable()
export class Shutdown {
  private readonly logger = new Logger('Shutdown');
  private readonly hooks = new Set<ClosingHook>();
  private underWay = 0;
  private idle: (() => void) | null = null;
  private begun = false;

  /** From the first signal on. */
  get closing(): boolean {
    return this.begun;
  }

  onClosing(hook: ClosingHook): void {
    this.hooks.add(hook);
  }

  /** Counts what is under way and turns away what comes after the end has begun. */
  readonly count = (request: Request, response: Response, next: NextFunction): void => {
    if (this.begun && !request.path.startsWith('/health')) {
      response.setHeader('Connection', 'close');
      return next(problem('unavailable', { detail: 'This server is closing.' }));
    }
    this.underWay += 1;
    response.once('close', () => {
      this.underWay -= 1;
      if (this.underWay === 0) this.idle?.();
    });
    next();
  };

  /** Announces the end and waits until what was under way has ended, or long enough. */
  async begin(): Promise<void> {
    if (this.begun) return;
    this.begun = true;
    const told = await Promise.allSettled([...this.hooks].map(async (hook) => hook()));
    for (const one of told)
      if (one.status === 'rejected') this.logger.error(one.reason, 'A room could not say goodbye');
    if (this.underWay === 0) return;
    let limit: NodeJS.Timeout | undefined;
    await Promise.race([
      new Promise<void>((done) => (this.idle = done)),
      new Promise<void>((done) => (limit = setTimeout(done, DRAIN))),
    ]);
    clearTimeout(limit);
  }
}
