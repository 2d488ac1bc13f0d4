import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { type NextFunction, type Request, type Response } from 'express';
import { problem, problemFrom } from './problems';

/** Answers every failure of an HTTP request as a problem document; the unforeseen ones are logged. */
@Catch()
export class ProblemsFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problems');

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() === 'http') {
      const http = host.switchToHttp();
      this.answer(error, http.getRequest<Request>(), http.getResponse<Response>());
    } else this.note(error);
  }

  /** After all routes: there is nothing at this address. */
  readonly nothingHere = (request: Request, response: Response): void =>
    this.answer(problem('not-found'), request, response);

  /** After all routes: what failed before any of them was reached. */
  readonly failedBefore = (
    error: unknown,
    request: Request,
    response: Response,
    next: NextFunction,
  ): void => (response.headersSent ? next(error) : this.answer(error, request, response));

  private answer(error: unknown, request: Request, response: Response): void {
    const document = this.note(error);
    if (response.headersSent) return void response.destroy();
    const instance = request.originalUrl.split('?')[0];
    if (document.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    response
      .status(document.status)
      .type('application/problem+json')
      .send(JSON.stringify({ ...document, instance }));
  }

  private note(error: unknown) {
    const document = problemFrom(error);
    if (document.status >= 500 && document.code !== 'unavailable')
      this.logger.error(error instanceof Error ? error : { error }, document.title);
    return document;
  }
}
