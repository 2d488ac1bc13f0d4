/** The types of chromium.mjs for the tests, which are TypeScript. */

/** What the browser is started with. */
export const ARGUMENTS: string[];

/** The executable's path, unpacked if need be. Throws Trouble where no browser came with the packages. */
export function chromiumAt(): Promise<string>;
