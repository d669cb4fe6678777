import { describe } from "vitest";
import { openMemoryStage } from "../stages/memory.ts";
import { openWebStage } from "../stages/web.ts";
import { twoPlatforms } from "./two-platforms.ts";

describe("groups on two platforms", () => {
  twoPlatforms(
    "web and memory",
    (clock) => openWebStage({ clock }),
    (clock) => openMemoryStage({ clock }),
  );
});
