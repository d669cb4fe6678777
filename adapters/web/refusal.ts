/** Why a page or a post was kindly refused; each has its own words, "room-<refusal>". */
export type Refusal = "too-big" | "not-text" | "not-here" | "wrong-origin" | "wrong-host" | "stopping" | "fault";

/** The HTTP status that goes with it. */
export const STATUS: Readonly<Record<Refusal, 400 | 403 | 404 | 413 | 421 | 500 | 503>> = {
  "too-big": 413,
  "not-text": 400,
  "not-here": 404,
  "wrong-origin": 403,
  "wrong-host": 421,
  stopping: 503,
  fault: 500,
};
