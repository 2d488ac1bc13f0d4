import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram } from 'prom-client';
import { COMMAND_TYPES } from '@shanyrak/council';
import { type Problem } from '@shanyrak/protocol';
import { Metrics } from '../platform/metrics';

const TYPES: ReadonlySet<unknown> = new Set(COMMAND_TYPES);

/** What an operator watches of the rooms: counts and times, never who (practice rule 8). */
@Injectable()
export class RoomMetrics {
  private readonly commands: Counter<'type' | 'outcome'>;
  private readonly latency: Histogram<'type'>;
  readonly sockets: Gauge;
  readonly rooms: Gauge;

  constructor(metrics: Metrics) {
    const registers = [metrics.registry];
    this.commands = new Counter({
      name: 'shanyrak_commands_total',
      help: 'Commands answered, by type and outcome',
      labelNames: ['type', 'outcome'],
      registers,
    });
    this.latency = new Histogram({
      name: 'shanyrak_command_seconds',
      help: 'From the arrival of a command to its answer',
      labelNames: ['type'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
    this.sockets = new Gauge({ name: 'shanyrak_sockets', help: 'Sockets connected', registers });
    this.rooms = new Gauge({ name: 'shanyrak_rooms', help: 'Rooms shown', registers });
  }

  /** Starts the clock for one command; call what it returns with the frame and its answer. */
  answering(): (frame: unknown, answer: { ok: true } | { ok: false; problem: Problem }) => void {
    const elapsed = this.latency.startTimer();
    return (frame, answer) => {
      const said = (frame as { type?: unknown } | null)?.type;
      const type = TYPES.has(said) ? String(said) : 'unknown';
      elapsed({ type });
      this.commands.inc({ type, outcome: answer.ok ? 'accepted' : answer.problem.code });
    };
  }
}
