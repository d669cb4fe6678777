import { writtenPrivacy } from "./written.ts";

writtenPrivacy("sqlite");
