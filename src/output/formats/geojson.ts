import { cellColumns, selectColumns } from '../columns.js';
import { cellOf, rowsOf } from '../rows.js';
import type { Format } from './types.js';

/** Events with coordinates as points (RFC 7946): longitude first, properties as the events CSV names them. */
export const geojson: Format = {
  name: 'geojson',
  extensions: ['geojson'],
  about: 'events with coordinates as a FeatureCollection',
  open: ({ columnsOf }) => {
    const names = new Set([...columnsOf('events'), ...selectColumns('events', 'default')].map((column) => column.name));
    const columns = cellColumns('events').filter(
      ({ name }) => names.has(name) && !/^(?:id|latitude|longitude)$/.test(name),
    );
    let separator = '{"type":"FeatureCollection","features":[\n';
    return {
      article: (article) => {
        let text = '';
        for (const row of rowsOf(article, 'events')) {
          if (typeof row.latitude !== 'number' || typeof row.longitude !== 'number') continue;
          const feature = {
            type: 'Feature',
            id: row.id,
            geometry: { type: 'Point', coordinates: [row.longitude, row.latitude] },
            properties: Object.fromEntries(columns.map((column) => [column.name, cellOf(column, row, article)])),
          };
          text += separator + JSON.stringify(feature);
          separator = ',\n';
        }
        return text;
      },
      end: () => (separator === ',\n' ? '\n]}\n' : `${separator.trimEnd()}]}\n`),
    };
  },
};
