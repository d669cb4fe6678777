import { openSlackStage } from "../stages/slack.ts";
import { burst } from "./on-platforms-burst.ts";

burst("slack", 2000, {
  open: (clock) => openSlackStage({ clock }),
  counted({ api: { calls, requests } }) {
    const count = (...methods: readonly string[]): number =>
      methods.reduce((sum, method) => sum + (calls.get(method) ?? 0), 0);
    return {
      edits: count("chat.update", "chat.delete"),
      posts: count("chat.postMessage"),
      answers: count("response_url", "chat.postEphemeral", "views.open", "views.update"),
      all: requests,
    };
  },
});
