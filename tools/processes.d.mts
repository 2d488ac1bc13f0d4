/** The types of processes.mjs for the tests, which are TypeScript. */

/** True while `pid` runs; a zombie, which only waits to be collected, does not. */
export function isAlive(pid: number): boolean;

/** The ids of the processes that `pid` started and that still run. */
export function childrenOf(pid: number): number[];

/** The ids of the processes whose command line names `folder`: those that work in it. */
export function workingIn(folder: string): number[];

/** Sends a signal; a process that has gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void;
