/** From 0 to 1: how few letters are left out, added, changed or exchanged with the next between two texts. */
export function editLikeness(first: string, second: string): number {
  const longest = Math.max(first.length, second.length);
  return longest === 0 ? 1 : 1 - editDistance(first, second) / longest;
}

/** Optimal string alignment: three rows of its table are enough. */
function editDistance(first: string, second: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: second.length + 1 }, (_, column) => column);
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= second.length; column += 1) {
      const same = first[row - 1] === second[column - 1];
      const changed = (last[column - 1] ?? 0) + (same ? 0 : 1);
      let least = Math.min(changed, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const exchanged = row > 1 && first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1];
      if (exchanged) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[second.length] ?? 0;
}
