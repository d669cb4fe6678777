import { openTelegramStage } from "../stages/telegram.ts";
import { nothingHeard } from "./on-platforms.ts";

nothingHeard("telegram", {
  typing: true,
  faults: [
    "rate-limit",
    "no-connection",
    "lost-answer",
    "deleted",
    "blocked",
    "removed",
    "moved",
    "no-right",
    "revoked",
  ],
  open: (clock) => openTelegramStage({ clock }),
  async overhear(stage, who, text) {
    const { world } = stage.fake;
    const message = {
      message_id: world.nextId(),
      date: 1_780_000_000,
      from: world.person(who),
      chat: world.chat(world.group),
      text,
    };
    await stage.deliver({ message: { ...message, reply_to_message: { ...message, text } } as never });
    await stage.deliver({ message: { ...message, text: undefined, caption: text, photo: [] } as never });
    await stage.deliver({ edited_message: message as never });
    await stage.deliver({ channel_post: message as never });
  },
  async failPrivately(stage, how, who, typed) {
    await stage.type(who, typed);
    if (how !== "no-connection") stage.fake.failNext(how);
    await stage.press(who, "Time off");
    stage.fake.failNext(undefined);
  },
});
