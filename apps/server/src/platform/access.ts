import {
  applyDecorators,
  createParamDecorator,
  type CustomDecorator,
  type ExecutionContext,
  SetMetadata,
} from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { type Instant } from '@shanyrak/kernel';
import { type Act as ActName } from '@shanyrak/council';
import { type Request } from 'express';
import { problem } from './problems';

/**
 * The row of the access table (design 5) that decides a route or a socket event. A handler without
 * one does not boot (`acts.explorer.ts`). The guard judges `public` and `account`; the parties that
 * depend on a stream (reader, guest, member …) are judged where the stream is known.
 */
export const ACT = 'shanyrak:act';

/** On a controller's method: its act, shown in the OpenAPI description as `x-act`. */
export function Act(name: ActName): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(ACT, name), ApiExtension('x-act', name));
}

/** On a gateway's method, which no OpenAPI describes: its act. */
export const EventAct = (name: ActName): CustomDecorator => SetMetadata(ACT, name);

/** Whose session it is, and the database's clock when it was looked up. */
export interface SignedIn {
  /** The session's public name: never what its holder shows to open it. */
  readonly session: string;
  readonly person: string;
  readonly at: Instant;
  /** Opened by a cookie, which browsers send unasked, so that the page's origin is checked. */
  readonly byCookie: boolean;
}

/** A request that the guard has let in carries who it is. */
export interface SignedInRequest extends Request {
  signedIn?: SignedIn;
}

/** In a handler whose act is for accounts: whoever is signed in. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!signedIn) throw problem('unauthenticated');
  return signedIn;
});
