// Joins the compiled command and what it always loads into a few files (dist/bundle/): reading two hundred small ones is a third of its start.
// Packages stay what they are. Compiled files find their data beside themselves, so each keeps its own address.
import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const folder = `${dist}bundle/`;

rmSync(folder, { recursive: true, force: true });
const bundle = await rolldown({
  input: `${dist}cli/main.js`,
  platform: 'node',
  external: (id) => !id.startsWith('.') && !id.startsWith('/'),
  plugins: [
    {
      name: 'own-address',
      transform(code, id) {
        const address = `new URL(${JSON.stringify(relative(folder, id).replaceAll('\\', '/'))}, import.meta.url).href`;
        return code.includes('import.meta.url') ? code.replaceAll('import.meta.url', address) : null;
      },
    },
  ],
});
await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' });
