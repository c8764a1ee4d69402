export const HOSTILE_PIECES: Record<string, string>;
export function hostileText(name: string, length: number): string;
