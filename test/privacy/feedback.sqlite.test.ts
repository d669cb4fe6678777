import { feedbackPrivacy } from "./feedback.ts";

feedbackPrivacy("sqlite");
