import { describe } from "vitest";
import { openWebStage } from "../stages/web.ts";
import { everyday } from "./everyday.ts";
import { feedback } from "./feedback.ts";
import { firstLoop } from "./first-loop.ts";
import { openWorld } from "./world.ts";

describe("on the web stage", () => {
  const open = () => openWorld((clock) => openWebStage({ clock }));
  firstLoop(open);
  everyday(open);
  feedback(open);
});
