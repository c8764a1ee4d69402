// Completes package-lock.json: a registry without the packages of other platforms leaves them out, and then `npm ci` refuses the lock everywhere.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OS = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'netbsd', 'openbsd', 'sunos', 'aix', 'openharmony'];
const CPU = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** The lock's entries for optional packages that other entries name and the lock lacks. */
export function missingEntries({ packages }) {
  const missing = {};
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '') continue;
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const key = `node_modules/${name}`;
      if (packages[key] || packages[`${path}/${key}`] || !/^\d/.test(version)) continue;
      const words = name.split(/[-/]/);
      const os = OS.filter((one) => words.includes(one));
      const cpu = CPU.filter((one) => words.includes(one)).slice(0, 1);
      const libc = words.includes('musl') ? ['musl'] : os[0] === 'linux' ? ['glibc'] : [];
      missing[key] = {
        version,
        ...(cpu.length ? { cpu } : {}),
        ...(entry.dev ? { dev: true } : {}),
        ...(libc.length ? { libc } : {}),
        optional: true,
        ...(os.length ? { os } : {}),
      };
    }
  }
  return missing;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const packages = Object.entries({ ...lock.packages, ...missingEntries(lock) });
  lock.packages = Object.fromEntries(packages.sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}
