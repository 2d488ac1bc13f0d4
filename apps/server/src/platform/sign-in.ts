import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { hash, verify } from '@node-rs/argon2';
import { type Request, type Response } from 'express';
import { Passport } from 'passport';
import { Strategy } from 'passport-local';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { poolOf } from './database';
import { problem } from './problems';

/** Failures per account before one must wait; a whole hall shares one address, so that one is loose. */
const PER_ACCOUNT = { points: 10, duration: 15 * 60 };
const PER_ADDRESS = { points: 500, duration: 15 * 60 };
const LONGEST_PASSWORD = 200;

/** Whom a right password names. */
export interface SignedInAs {
  readonly person: string;
}

/** An account's e-mail address as it is stored and compared. */
export const canonicalEmail = (email: string): string =>
  email.trim().normalize('NFC').toLowerCase();

export const hashOf = (password: string): Promise<string> => hash(password.normalize('NFC'));

/**
 * Signing in by e-mail address and password. Whoever does not know an account learns nothing of it:
 * an unknown address costs the same work and gets the same words as a wrong password.
 */
@Injectable()
export class SignIn {
  /** One of our own: the shared one of the package knows one council per process. */
  private readonly passport = new Passport();
  private readonly perAccount = new RateLimiterMemory(PER_ACCOUNT);
  private readonly perAddress = new RateLimiterMemory(PER_ADDRESS);
  private readonly nobody = hashOf('no account has this password');

  constructor(@InjectDataSource() private readonly source: DataSource) {
    const fields = { usernameField: 'email', passwordField: 'password' };
    this.passport.use(
      new Strategy({ ...fields, passReqToCallback: true }, (request, email, password, done) => {
        this.judge(request, email, password).then(
          (signedInAs) => done(null, signedInAs),
          (error: unknown) => done(error),
        );
      }),
    );
  }

  /** Whom the request's address and password name; throws the problem where they name nobody. */
  authenticate(request: Request, response: Response): Promise<SignedInAs> {
    return new Promise((done, fail) => {
      const decided = (error: unknown, signedInAs: SignedInAs | false | undefined): void => {
        if (signedInAs && !error) done(signedInAs);
        else fail(error instanceof Error ? error : problem('unauthenticated'));
      };
      const middleware = this.passport.authenticate('local', { session: false }, decided) as (
        request: Request,
        response: Response,
        next: (error?: unknown) => void,
      ) => void;
      middleware(request, response, (error) => decided(error, undefined));
    });
  }

  private async judge(request: Request, email: string, password: string): Promise<SignedInAs> {
    const account = canonicalEmail(email);
    const address = request.ip ?? 'unknown';
    await this.mayTry(account, address);
    const person = await this.personOf(account, password);
    if (person === null) {
      await Promise.all([this.perAccount.penalty(account), this.perAddress.penalty(address)]);
      throw problem('unauthenticated', { title: 'The address or the password is not right.' });
    }
    await this.perAccount.delete(account);
    return { person };
  }

  private async personOf(account: string, password: string): Promise<string | null> {
    const { rows } = await poolOf(this.source).query<{ person: string; hash: string }>(
      'SELECT person, hash FROM accounts WHERE email = $1 AND disabled_at IS NULL',
      [account],
    );
    const known = rows[0];
    const given = password.normalize('NFC').slice(0, LONGEST_PASSWORD + 1);
    const right = await verify(known?.hash ?? (await this.nobody), given);
    return known && right && given.length <= LONGEST_PASSWORD ? known.person : null;
  }

  private async mayTry(account: string, address: string): Promise<void> {
    const tried = await Promise.all([this.perAccount.get(account), this.perAddress.get(address)]);
    const waits = [PER_ACCOUNT, PER_ADDRESS].map(({ points }, n) =>
      waitOf(tried[n] ?? null, points),
    );
    const wait = Math.max(...waits);
    if (wait > 0)
      throw problem('too-many-requests', { params: { seconds: Math.ceil(wait / 1000) } });
  }
}

const waitOf = (tried: RateLimiterRes | null, points: number): number =>
  tried && tried.consumedPoints >= points ? tried.msBeforeNext : 0;
