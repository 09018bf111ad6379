import { randomUUID } from 'node:crypto';
import { openStore } from '#core/database/store.ts';
import { keepNote } from '#core/intake/interrupted.ts';
import { nodeFiles } from '#core/node-files.ts';
import { operationsOver } from '#core/operations/run.ts';
import { receive } from './intake.ts';
import { mixedDrop } from './mixed-drop.ts';
import { testPorts } from './ports.ts';
import { toldAnalysis } from './told-analysis.ts';

// A program of its own, to be killed: takes a mixed drop in, and prints a line for each file that is handled.
const [folder = '', campaignId = '', phaseId = '', count = ''] = process.argv.slice(2);
const ports = testPorts(folder, { analysis: toldAnalysis(), files: nodeFiles(folder) });
const store = await openStore(ports);
const core = { ports, store, reader: store.reader, ...operationsOver(store, ports) };
const campaign = { campaignId: Number(campaignId), phaseId: Number(phaseId) };
const { files } = mixedDrop(Number(count));
const startedAt = ports.clock.now();
await keepNote(core, { id: randomUUID(), ...campaign, startedAt, names: files.map(({ name }) => name) });
await receive(core, campaign, files, {
  onFile: ({ path, status }) => {
    process.stdout.write(`${status} ${path}\n`);
  },
});
