/**
 * Loaded into a server that is measured (`--import`): on SIGUSR2 it says how long its event loop was
 * held at a stretch since the last time, in milliseconds, and begins anew. What counts is the
 * processor time of the loop's own thread between two ticks of a timer: on a machine that others
 * share, the time by the clock says how long they made it wait.
 */
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const used = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  let before = used();
  let held = 0;
  const tick = () => {
    const now = used();
    held = Math.max(held, now - before);
    before = now;
  };
  setInterval(tick, 1).unref();
  process.on('SIGUSR2', () => {
    tick();
    process.stderr.write(`The loop was held for ${held.toFixed(2)} ms\n`);
    held = 0;
  });
}
