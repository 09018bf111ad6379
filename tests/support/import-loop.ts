import { openStore } from '#core/database/store.ts';
import { nodeFiles } from '#core/node-files.ts';
import { operationsOver } from '#core/operations/run.ts';
import { file, receive } from './intake.ts';
import { testPorts } from './ports.ts';
import { tellingFiles } from './telling-files.ts';
import { toldAnalysis } from './told-analysis.ts';

// A program of its own, to be killed: imports files one after another, and prints a line for each that is in.
const [folder = '', campaignId = '', phaseId = '', first = '', records] = process.argv.slice(2);
const ports = testPorts(folder, { analysis: toldAnalysis(), files: nodeFiles(folder) });
const store = await openStore(ports);
const core = { ports, store, reader: store.reader, ...operationsOver(store, ports) };
const told = records === undefined ? tellingFiles(Number(first), 40) : tellingFiles(Number(first), 3, Number(records));
const files = told.map(({ name, bytes }) => file(name, bytes));
await receive(core, { campaignId: Number(campaignId), phaseId: Number(phaseId) }, files, {
  onFile: ({ path, status }) => {
    process.stdout.write(`${status} ${path}\n`);
  },
});
