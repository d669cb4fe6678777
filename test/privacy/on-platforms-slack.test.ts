import { openSlackStage } from "../stages/slack.ts";
import { nothingHeard } from "./on-platforms.ts";

nothingHeard("slack", {
  typing: false,
  faults: ["rate-limit", "no-connection", "lost-answer", "deleted", "blocked", "removed", "no-right", "revoked"],
  open: (clock) => openSlackStage({ clock }),
  async overhear({ hands, space }, who, text) {
    const message = { user: hands.userOf(who), channel: "C0CARERS", text, ts: space.ts() };
    await hands.event({ type: "message", channel_type: "channel", ...message });
    await hands.event({ type: "app_mention", ...message });
  },
  async failPrivately({ space, command, press }, _how, who, typed) {
    // Private answers go to an address that comes with the press; here it is gone when the answer comes.
    const { newAddress } = space;
    space.newAddress = () => "gone";
    await command(who, "join", typed);
    await press(who, "Time off");
    space.newAddress = newAddress;
  },
});
