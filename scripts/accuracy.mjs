// Reads every set of workbooks whose truth is known and prints how much of it was understood, then the files that were not.
import { accuracyLine, accuracyOf, accuracySets } from '../tests/support/accuracy.ts';

const notesShown = 5;
for (const set of accuracySets) {
  const score = await accuracyOf(set);
  console.log(accuracyLine(set, score));
  for (const { file, exact, notes } of score.files) {
    if (exact) continue;
    console.log(`  ${file}`);
    for (const note of notes.slice(0, notesShown)) console.log(`    ${note}`);
    if (notes.length > notesShown) console.log(`    … ${notes.length - notesShown} more`);
  }
}
