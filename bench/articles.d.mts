export function fixtureTexts(): string[];
export function generatedTexts(count: number, sentences?: number, seed?: number): string[];
export function longText(length: number): string;
