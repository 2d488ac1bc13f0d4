import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS, type Act, type Party, refuse } from '@shanyrak/council';
import { ACT, type SignedInRequest } from './access';
import { Origins } from './origins';
import { problem, problemOfRefusal, ProblemError } from './problems';
import { SessionService } from './session.service';
import { Standing } from './standing';

/**
 * Before every HTTP handler, in this order: an act open to the public asks nothing; else there must
 * be a session; what a cookie opened may change something only from a page of ours (an origin that
 * is allowed); and the person must still be accredited or in office (practice rule 1).
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    private readonly origins: Origins,
    private readonly standing: Standing,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const act = this.reflector.get<Act | undefined>(ACT, context.getHandler());
    if (!act) throw problem('forbidden');
    const parties: readonly Party[] = ACCESS[act];
    if (parties.includes('public')) {
      this.origins.checkIfGiven(request);
      return true;
    }
    const signedIn = await this.sessions.authenticate(request.headers);
    if (!signedIn) throw problem('unauthenticated');
    if (signedIn.byCookie) this.origins.check(request);
    if (!(await this.standing.accredited(signedIn.person, signedIn.at)))
      throw new ProblemError(problemOfRefusal(refuse('accreditation.ended', {})));
    request.signedIn = signedIn;
    return true;
  }
}
