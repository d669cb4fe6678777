import { writtenPrivacy } from "./written.ts";

writtenPrivacy("postgresql");
