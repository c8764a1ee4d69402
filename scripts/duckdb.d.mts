export function duckdb(): Promise<((sql: string) => Promise<{ names: string[]; rows: unknown[][] }>) | null>;
