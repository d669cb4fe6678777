/** What is printed while somebody listens. */
interface Printed {
  text(): string;
  close(): void;
}

const METHODS = ["log", "info", "warn", "error", "debug"] as const;
const listeners = new Set<(line: string) => void>();
let restore: (() => void) | undefined;

/** Hears all that this process prints through the console until it is closed; it is printed all the same. */
export function hearPrinted(): Printed {
  const lines: string[] = [];
  const hear = (line: string): void => void lines.push(line);
  listeners.add(hear);
  restore ??= tap();
  return {
    text: () => lines.join("\n"),
    close() {
      listeners.delete(hear);
      if (listeners.size > 0) return;
      restore?.();
      restore = undefined;
    },
  };
}

function tap(): () => void {
  const before = METHODS.map((method) => [method, console[method]] as const);
  for (const [method, print] of before) {
    console[method] = (...what: readonly unknown[]): void => {
      for (const hear of listeners) hear(what.map(String).join(" "));
      print(...what);
    };
  }
  return () => {
    for (const [method, print] of before) console[method] = print;
  };
}
