import { writeSync } from 'node:fs';
import { openStore } from '#core/database/store.ts';
import { operationsOver } from '#core/operations/run.ts';
import { testPorts } from './ports.ts';

/** Opens the folder and writes operations of so many rows until it is killed; with 0 rows it ends after opening. */
const [folder = '', rows = '0'] = process.argv.slice(2);
try {
  const ports = testPorts(folder);
  const store = await openStore(ports);
  const { runOperation } = operationsOver(store, ports);
  writeSync(1, 'open\n');
  for (let operation = 1; Number(rows) > 0; operation += 1) {
    runOperation({ kind: 'test', summary: 'Thêm khối' }, (writer) => {
      for (let row = 0; row < Number(rows); row += 1) {
        writer.run('INSERT INTO cluster (name) VALUES (:name)', { name: `Khối ${operation}/${row}` });
      }
    });
    writeSync(1, `operation ${operation}\n`);
  }
  store.close();
} catch (error) {
  process.stdout.write(`${error instanceof Error && 'code' in error ? String(error.code) : String(error)}\n`);
}
