/** Runs `pass`; whoever asks while it runs waits for the same run and hears the same. */
export function oneAtATime<T>(pass: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= pass().finally(() => {
      running = undefined;
    });
    return running;
  };
}
