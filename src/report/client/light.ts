/** Which rows are lit up: words in the text and rows beside it go by the same ids. */
export function openLights() {
  const parts = new Map<string, Element[]>();
  let lit: Element[] = [];
  return {
    /** An element that lights up with these rows. */
    register(element: Element, ids: readonly string[]) {
      for (const id of ids) {
        const known = parts.get(id);
        if (known) known.push(element);
        else parts.set(id, [element]);
      }
    },
    /** Lights these rows and nothing else. */
    light(ids: readonly string[]) {
      for (const element of lit) element.classList.remove('lit');
      lit = ids.flatMap((id) => parts.get(id) ?? []);
      for (const element of lit) element.classList.add('lit');
    },
    partsOf: (id: string) => parts.get(id) ?? [],
  };
}

export type Lights = ReturnType<typeof openLights>;

/** Brings an element into view, in its own pane too. */
export function reveal(element: Element | undefined, block: ScrollLogicalPosition = 'center'): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block, behavior: still ? 'auto' : 'smooth' });
}
