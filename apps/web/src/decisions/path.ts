/** The address of a decision inside the client; a symbol, PC.DEC/1, is one part of it. */
export const decisionPath = (symbol: string): string => `/decisions/${encodeURIComponent(symbol)}`;
