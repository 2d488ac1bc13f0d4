const LOOPBACK = /^(?:localhost|(?:::ffff:)?127(?:\.\d+){3}|\[?::1\]?)$/;

/** Whether a name or an address, as sockets or URLs write it, is this machine's for itself. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);
