import { describe } from "vitest";
import { openWebStage } from "../stages/web.ts";
import { readerScenarios } from "./readers.ts";
import { openWorld } from "./world.ts";

describe("on the web stage", () => {
  readerScenarios(() => openWorld((clock) => openWebStage({ clock })));
});
