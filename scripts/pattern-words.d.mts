export function wordsOf(source: string): string[] | null;
