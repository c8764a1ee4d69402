import type { Column } from '../output/columns.js';
import { VOCABULARIES } from '../output/vocabularies.js';

type Value = string | number | boolean | null;

/** A written value as its column's type; throws an Error that says what the column takes. Empty is unknown where that is allowed. */
export function parseValue({ name, type, vocabulary }: Column, written: string): Value {
  const text = written.trim();
  if (text === '') {
    if (type.endsWith('?')) return null;
    throw new Error(`${name} cannot be unknown`);
  }
  const value = typed(type.replace('?', ''), text);
  if (value === undefined) throw new Error(`"${short(text)}" is no value of ${name}`);
  if (vocabulary && !(VOCABULARIES[vocabulary] as readonly unknown[]).includes(value))
    throw new Error(`"${short(text)}" is no ${name}: it is one of ${VOCABULARIES[vocabulary].join(', ')}`);
  const limit = name === 'latitude' ? 90 : name === 'longitude' ? 180 : null;
  if (limit !== null && Math.abs(value as number) > limit) throw new Error(`"${short(text)}" is no ${name}`);
  return value;
}

function typed(type: string, text: string): Value | undefined {
  switch (type) {
    case 'integer':
      return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
    case 'number':
      return /^-?\d{1,9}(?:\.\d{1,12})?$/.test(text) ? Number(text) : undefined;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'day':
      return isDay(text) ? text : undefined;
    default:
      return text;
  }
}

/** Whether it is an ISO day that exists. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
