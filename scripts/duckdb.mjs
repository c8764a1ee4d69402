// DuckDB for the recipe and the tests of Parquet: the engine of its npm package, with as much of its command line as the README uses.
import { fileURLToPath } from 'node:url';

/** Asks DuckDB: gives a function from SQL to the names and rows of its result, or null where the package has no binary for this platform. */
export async function duckdb() {
  try {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    return async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      return { names: reader.columnNames(), rows: reader.getRowsJson() };
    };
  } catch {
    return null;
  }
}

/** `duckdb -csv -c SQL`. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [flag, command, sql] = process.argv.slice(2);
  if (flag !== '-csv' || command !== '-c') throw new Error('only: duckdb -csv -c SQL');
  const query = await duckdb();
  const { names, rows } = await query(sql);
  for (const row of [names, ...rows]) console.log(row.map((value) => value ?? '').join(','));
}
