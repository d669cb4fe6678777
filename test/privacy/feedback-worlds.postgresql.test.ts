import { feedbackWorlds } from "./feedback-worlds.ts";

feedbackWorlds("postgresql");
