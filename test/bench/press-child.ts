import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { PRESS_PARTS, type PressNews, type PressParts } from "./press-wire.ts";

/** A bot in a process of its own. */
export interface PressChild {
  /** Microseconds of processor time that it has used so far, in user and in system. */
  cpu(): Promise<number>;
  /** Rejects when it ends before it is closed: nobody will answer what was pressed. */
  readonly ended: Promise<never>;
  close(): Promise<void>;
}

/** `which`: the whole bot, or the bare one. Resolves when presses can come; rejects where it ends before that. */
export async function startPressChild(which: "bot" | "bare", parts: PressParts): Promise<PressChild> {
  const child = spawn(process.execPath, [...profiling(which), join(import.meta.dirname, `press-${which}.js`)], {
    env: { ...process.env, NODE_OPTIONS: "", [PRESS_PARTS]: JSON.stringify(parts) },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(child, "exit").then(() => {
    throw new Error(`The ${which} bot has ended.`);
  });
  // Told to whoever waits for news; where nobody does it is no fault.
  ended.catch(() => {});
  const news = async (): Promise<PressNews> =>
    Promise.race([once(child, "message").then(([told]) => told as PressNews), ended]);
  await news();
  return {
    async cpu() {
      const told = news();
      child.send({});
      const answer = await told;
      if (!("cpu" in answer)) throw new Error("The bot told something else.");
      return answer.cpu;
    },
    ended,
    async close() {
      if (child.connected) child.disconnect();
      await ended.catch(() => {});
    },
  };
}

/** BENCH_PROFILE names a folder for the profiles of the bots: "press-bot" and "press-bare" with the process's number. */
function profiling(which: string): readonly string[] {
  const folder = process.env.BENCH_PROFILE;
  if (folder === undefined) return [];
  return [
    "--cpu-prof",
    `--cpu-prof-dir=${folder}`,
    `--cpu-prof-name=press-${which}-${process.hrtime.bigint()}.cpuprofile`,
  ];
}
