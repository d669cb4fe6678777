const waiting: (() => void)[] = [];

/** One at a time: what came in meanwhile is read between any two. */
function next(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(next);
}

/**
 * Lets whatever has come in meanwhile go first. One thread serves everybody, and reading what somebody wrote takes as
 * long as a dozen votes: cut into parts, no vote waits for more than one of them, however many people write.
 */
export function givingWay(): Promise<void> {
  return new Promise((done) => {
    waiting.push(done);
    if (waiting.length === 1) setImmediate(next);
  });
}
