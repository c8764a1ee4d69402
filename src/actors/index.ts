export { explainActor, resolveActor } from './explain.js';
export { findActors } from './find.js';
export { openActors } from './table.js';
export type { ActorTable } from './types.js';
export { victimActor } from './victim.js';
