import type { RESTOptions } from "discord.js";

const DEFAULT_API = "https://discord.com/api";

/**
 * How the library talks to Discord: one request for one attempt, because the outbox alone tries again; and no timers of
 * its own. `apiUrl` has no version at its end.
 */
export const restOptions = (apiUrl: string | undefined): Partial<RESTOptions> => ({
  api: (apiUrl ?? DEFAULT_API).replace(/\/+$/, ""),
  version: "10",
  retries: 0,
  rejectOnRateLimit: () => true,
  timeout: 15_000,
  // Discord shuts out an address after 10,000 refused requests in ten minutes.
  invalidRequestWarningInterval: 500,
  hashSweepInterval: 0,
  handlerSweepInterval: 0,
});
