import type { WebClientOptions } from "@slack/web-api";
import { silentLogger } from "./silent-logger.ts";

/** How long one call to Slack may take. */
export const TIMEOUT_MS = 10_000;

/** Each client gets options of its own: the library writes into them. One attempt, no waiting inside the library. */
export function clientOptions(apiUrl: string | undefined): WebClientOptions {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
    logger: silentLogger,
  };
}
