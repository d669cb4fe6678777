import { killAtEachStep } from "../crash/close-steps.ts";
import { CLOSE_STEPS } from "../crash/wire.ts";

killAtEachStep("sqlite", CLOSE_STEPS);
