import { describe } from "vitest";
import { openWebStage } from "../stages/web.ts";
import { firstLoop } from "./first-loop.ts";
import { openWorld } from "./world.ts";

describe("on the web stage", () => {
  firstLoop(() => openWorld((clock) => openWebStage({ clock })));
});
