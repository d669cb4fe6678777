import type { Log } from "../../../src/ports/log.ts";

const WAYS = ["log", "info", "warn", "error", "debug"] as const;

/** Hears what the adapter logs, and all that anybody prints meanwhile, which still goes where it went. */
export class ConsoleEar {
  readonly #lines: string[] = [];
  readonly #before = WAYS.map((way) => [way, console[way]] as const);
  readonly log: Log = (event, fields) => void this.#lines.push(JSON.stringify({ event, ...fields }));

  constructor() {
    for (const [way, print] of this.#before)
      console[way] = (...said: unknown[]) => {
        this.#lines.push(said.map(String).join(" "));
        print.apply(console, said);
      };
  }

  heard(): string {
    return this.#lines.join("\n");
  }

  close(): void {
    for (const [way, print] of this.#before) console[way] = print;
  }
}
