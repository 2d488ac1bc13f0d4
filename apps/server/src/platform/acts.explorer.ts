import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { MESSAGE_METADATA } from '@nestjs/websockets/constants.js';
import { ACCESS, type Act } from '@shanyrak/council';
import { ACT } from './access';

/** A way in and the row of the access table that decides it. */
export interface Entry {
  readonly handler: string;
  readonly act: Act | undefined;
}

/**
 * Looks at every controller and gateway before the first request: a handler without a row of the
 * access table ends the start (issue 2, item 4). Fails closed where a reviewer would overlook it.
 */
@Injectable()
export class ActsExplorer implements OnModuleInit {
  private readonly scanner = new MetadataScanner();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const bare = this.entries().filter(({ act }) => act === undefined || !(act in ACCESS));
    if (bare.length === 0) return;
    const names = bare.map(({ handler }) => handler).join(', ');
    throw new Error(`Without a row in the access table nothing is let in: ${names}`);
  }

  /** Every handler of a route or a socket event. */
  entries(): Entry[] {
    const providers = [...this.discovery.getControllers(), ...this.discovery.getProviders()];
    return providers.flatMap(({ instance }) => {
      if (typeof instance !== 'object' || instance === null) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
      if (!prototype) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const method = prototype[name];
        if (typeof method !== 'function' || !this.isHandler(method)) return [];
        const act = this.reflector.get<Act | undefined>(ACT, method);
        return [{ handler: `${instance.constructor.name}.${name}`, act }];
      });
    });
  }

  private isHandler(method: object): boolean {
    return (
      Reflect.hasMetadata(PATH_METADATA, method) || Reflect.hasMetadata(MESSAGE_METADATA, method)
    );
  }
}
