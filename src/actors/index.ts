export { explainActor, resolveActor } from './explain.js';
export { findActors } from './find.js';
export { type ActorTable, openActors } from './table.js';
export { victimActor } from './victim.js';
