import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, CommanderError } from 'commander';
import { UsageError } from './errors.js';

const FILE = 'extract.config.json';
const KEY = 'conflict-extract';

/** What the folder sets once for every run: `extract.config.json`, or the key "conflict-extract" of package.json. */
function readConfig(folder: string): { name: string; settings: Record<string, unknown> } | null {
  const own = resolve(folder, FILE);
  const shared = resolve(folder, 'package.json');
  const name = existsSync(own) ? FILE : 'package.json';
  if (!existsSync(resolve(folder, name))) return null;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(name === FILE ? own : shared, 'utf8'));
  } catch {
    if (name !== FILE) return null;
    throw new UsageError(`${FILE} is not JSON: correct it, or delete it`);
  }
  const settings = name === FILE ? value : (value as Record<string, unknown> | null)?.[KEY];
  if (settings === undefined) return null;
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    throw new UsageError(`${name}: the settings are no object of options, such as {"metadata": "dates.csv"}`);
  return { name, settings: settings as Record<string, unknown> };
}

/** Gives the program's options the folder's settings, under those of the command line, checked by the same rules. */
export function applyConfig(program: Command, folder = process.cwd()): void {
  const config = readConfig(folder);
  if (!config) return;
  for (const [key, value] of Object.entries(config.settings)) {
    const option = program.options.find(
      (candidate) => candidate.attributeName() === key || candidate.long === `--${key}`,
    );
    if (!option || key === 'version')
      throw new UsageError(`${config.name}: there is no option "${key}"; see extract --help`);
    const name = option.attributeName();
    if (program.getOptionValueSource(name) === 'cli') continue;
    const isFlag = !option.required && !option.optional;
    if (isFlag !== (typeof value === 'boolean'))
      throw new UsageError(`${config.name}: "${key}" ${isFlag ? 'is true or false' : 'needs a value'}`);
    let parsed: unknown = value;
    try {
      if (!isFlag)
        for (const [n, part] of [value].flat().entries())
          parsed = option.parseArg
            ? option.parseArg(String(part), n ? (parsed as string) : (undefined as never))
            : String(part);
    } catch (error) {
      if (!(error instanceof CommanderError) && !(error instanceof UsageError)) throw error;
      throw new UsageError(`${config.name}: "${key}": ${error.message}`);
    }
    program.setOptionValueWithSource(name, parsed, 'config');
  }
}
