import { storyPrivacy } from "./stories.ts";

storyPrivacy("postgresql");
