import { killAtEachReleaseStep } from "./release-steps.ts";
import { RELEASE_STEPS } from "./wire.ts";

killAtEachReleaseStep("postgresql", RELEASE_STEPS);
