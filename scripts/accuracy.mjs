// Reads every set of workbooks whose truth is known and prints how much of it was understood, then the files that were not;
// last the odd and broken workbooks, where they are at hand.
import { accuracyLine, accuracyOf, accuracySets } from '../tests/support/accuracy.ts';
import { corporaLine, corporaMissing, readCorpora } from '../tests/support/corpora.ts';

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

if (corporaMissing === null) {
  const files = await readCorpora();
  console.log(corporaLine(files));
  for (const { file, expected, outcome, right } of files)
    if (!right) console.log(`  ${file}: ${expected}, got ${outcome}`);
} else console.log(`odd workbooks: not read, ${corporaMissing}`);
