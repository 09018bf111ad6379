import { aims, type Result } from './aims.ts';

/** One line a result: what was measured, the aim, and which aims were missed. */
export function printResults(results: readonly Result[]): void {
  console.log(`\n${line(['screen', 'action', 'ms', 'aim', 'page stall', 'host stall', 'missed'])}`);
  for (const { screen, action, milliseconds, longestTask, hostStall, missed } of results) {
    const shown = [
      milliseconds?.toFixed(0) ?? 'never',
      String(aims[action]),
      longestTask.toFixed(0),
      hostStall.toFixed(0),
    ];
    console.log(line([screen, action, ...shown, missed.join(', ')]));
  }
}

const widths = [22, 15, 8, 6, 12, 12, 0];

const line = (cells: readonly string[]): string =>
  cells
    .map((cell, index) =>
      index < 2 || index === 6 ? cell.padEnd(widths[index] ?? 0) : `${cell.padStart((widths[index] ?? 0) - 2)}  `,
    )
    .join('');
