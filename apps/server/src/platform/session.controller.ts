import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Request, type Response } from 'express';
import { Act, type SignedIn, Who } from './access';
import { ApiProblems } from './openapi';
import { COOKIE, SessionService } from './session.service';
import { SignIn } from './sign-in';

export class OpenSession {
  @ApiProperty({ example: 'head@xaa.example' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  email: string;

  @ApiProperty({ format: 'password' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password: string;

  /** A token for this window alone instead of a cookie for the whole browser. */
  @ApiProperty({ required: false, default: false })
  @IsOptional()
  @IsBoolean()
  bearer?: boolean;
}

export class SessionOpened {
  @ApiProperty({ description: 'The id of the person who is signed in' })
  person: string;

  @ApiProperty({ required: false, description: 'To be sent as `Authorization: Bearer …`' })
  token?: string;
}

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly signIn: SignIn,
  ) {}

  /** Signs in. */
  @Post()
  @Act('session.open')
  @ApiCreatedResponse({ type: SessionOpened })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'too-large', 'too-many-requests')
  async open(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Body() form: OpenSession,
  ): Promise<SessionOpened> {
    const { person } = await this.signIn.authenticate(request, response);
    if (form.bearer) return { person, token: await this.sessions.openBearer(person) };
    const before = await this.sessions.authenticate({ cookie: request.headers.cookie });
    if (before) await this.sessions.revoke(before.session);
    await this.sessions.openCookie(request, person);
    return { person };
  }

  /** Signs out: the session ends at once, on its open sockets too. */
  @Delete()
  @HttpCode(204)
  @Act('session.close')
  @ApiNoContentResponse()
  @ApiProblems('unauthenticated', 'forbidden')
  async close(@Who() who: SignedIn, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.revoke(who.session);
    if (who.byCookie) response.clearCookie(COOKIE, { path: '/' });
  }
}
