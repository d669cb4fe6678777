import { killAtEachStep } from "./close-steps.ts";
import { CLOSE_STEPS } from "./wire.ts";

killAtEachStep("sqlite", CLOSE_STEPS);
