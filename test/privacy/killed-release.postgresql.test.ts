import { killAtEachReleaseStep } from "../crash/release-steps.ts";
import { RELEASE_STEPS } from "../crash/wire.ts";

killAtEachReleaseStep("postgresql", RELEASE_STEPS);
