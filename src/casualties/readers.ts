import type { Clause } from './clause.js';
import {
  bodies,
  counted,
  flee,
  hospital,
  hostage,
  injuries,
  lives,
  lost,
  noun,
  suicide,
  tail,
  toll,
} from './constructions.js';
import type { Draft } from './draft.js';
import type { Form } from './effects.js';
import { hypothetical } from './negative.js';
import type { Trigger } from './triggers.js';
import { adj, ed, fin, ing, intr, type Reader } from './voices.js';

const READERS: Readonly<Record<Form, Reader>> = {
  ed,
  ing,
  fin,
  intr,
  adj,
  noun,
  counted,
  toll,
  lives,
  lost,
  suicide,
  bodies,
  hospital,
  injuries,
  flee,
  hostage,
  tail,
};

/** The claims of one effect word: its readings are tried in order until one finds victims (an empty list: there are none). */
export function readTrigger(clause: Clause, trigger: Trigger, done: readonly Draft[]): Draft[] {
  if (hypothetical(clause, trigger)) return [];
  for (const reading of trigger.readings) {
    const found = READERS[reading.form](clause, trigger, reading, done);
    if (found) return found;
  }
  return [];
}
