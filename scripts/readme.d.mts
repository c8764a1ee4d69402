export interface Console {
  block: string;
  commands: string[];
  code: number;
  needs: string | null;
}
export function consoles(page: string): Console[];
export function play(one: Console): string;
export function has(program: string | null): boolean;
