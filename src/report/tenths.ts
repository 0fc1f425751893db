/** For a log: says a line for each tenth that is newly reached. */
export function tenths(say: (line: string) => void): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const reached = Math.floor((done / total) * 10);
    if (reached <= last) return;
    last = reached;
    say(`Backing up: ${reached * 10}%`);
  };
}
