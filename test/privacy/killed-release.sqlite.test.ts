import { killAtEachReleaseStep } from "../crash/release-steps.ts";
import { RELEASE_STEPS } from "../crash/wire.ts";

killAtEachReleaseStep("sqlite", RELEASE_STEPS);
