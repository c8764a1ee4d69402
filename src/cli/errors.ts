/** Wrong use of the command, or nothing to do: one line on standard error and exit code 2. */
export class UsageError extends Error {}

export const EXIT = { ok: 0, partly: 1, usage: 2, changed: 3 } as const;
