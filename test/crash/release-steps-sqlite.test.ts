import { killAtEachReleaseStep } from "./release-steps.ts";
import { RELEASE_STEPS } from "./wire.ts";

killAtEachReleaseStep("sqlite", RELEASE_STEPS);
