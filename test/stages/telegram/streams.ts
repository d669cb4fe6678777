/** What is written to the terminal past the console, as client libraries do. */
interface Written {
  text(): string;
  close(): void;
}

/** Listens in on standard output and error until closed; what is written still appears. */
export function hearStreams(): Written {
  let heard = "";
  const streams = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write;
    stream.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
      heard += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
      return write.call(stream, chunk, ...rest);
    }) as typeof stream.write;
    return { stream, write };
  });
  return {
    text: () => heard,
    close() {
      for (const { stream, write } of streams) stream.write = write;
    },
  };
}
