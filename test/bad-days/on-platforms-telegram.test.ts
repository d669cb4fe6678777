import { openTelegramStage } from "../stages/telegram.ts";
import { burst } from "./on-platforms-burst.ts";

burst("telegram", 2000, {
  open: (clock, crowd) => openTelegramStage({ clock, started: ["Denise", "Ann", ...crowd] }),
  counted({ fake: { calls, world } }) {
    const count = (method: RegExp): number => calls.filter((one) => method.test(one)).length;
    const posts = world.messages.filter(({ chat }) => chat < 0).length;
    return {
      edits: count(/^edit|^delete(?!Webhook)/),
      posts,
      answers: world.messages.length - posts,
      all: world.changes,
    };
  },
});
