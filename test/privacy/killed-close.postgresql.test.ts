import { killAtEachStep } from "../crash/close-steps.ts";

// The steps at which the two databases differ: what a server does with a transaction whose client is gone.
killAtEachStep("postgresql", ["within publish", "after publish", "after empty", "within finish", "after finish"]);
