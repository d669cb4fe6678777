import { feedbackPrivacy } from "./feedback.ts";

feedbackPrivacy("postgresql");
