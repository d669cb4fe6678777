import { type Logger, LogLevel } from "@slack/bolt";

/** Says nothing: the client library's own log prints what members press, write and are called. */
export const silentLogger: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};
