import { storyPrivacy } from "./stories.ts";

storyPrivacy("sqlite");
