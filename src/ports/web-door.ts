import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers one web request; whoever is asked reads the body and ends the response. */
export type WebListener = (request: IncomingMessage, response: ServerResponse) => void;

/** Where platforms that call a web address are heard. One door for all of them, opened by the program. */
export interface WebDoor {
  /** Requests by `method` ("POST" unless said) to exactly this path go to `listener` until `shut`. `path` begins with "/". */
  open(path: string, listener: WebListener, method?: "GET" | "POST"): void;
  shut(path: string): void;
}
