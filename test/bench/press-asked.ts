import { PRESS_PARTS, type PressNews, type PressParts } from "./press-wire.ts";

/** What the parent gave this process. */
export const pressParts = (): PressParts => JSON.parse(process.env[PRESS_PARTS] ?? "") as PressParts;

/** Tells the parent that presses can come, and from then on, whenever asked, the processor time used: user and system. */
export function answerForCpu(): void {
  const tell = (news: PressNews): void => void process.send?.(news);
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    tell({ cpu: user + system });
  });
  // Without its parent nobody would end it.
  process.on("disconnect", () => process.exit(0));
  tell({ ready: true });
}
