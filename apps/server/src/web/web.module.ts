import { Module } from '@nestjs/common';
import { WebController } from './web.controller';

/** The browser's client, as this server serves it. */
@Module({ controllers: [WebController] })
export class WebModule {}
