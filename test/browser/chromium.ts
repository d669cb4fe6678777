import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Opens a headless Chromium from CHROMIUM_PATH or /usr/bin/chromium; throws, saying what to do, where there is none. */
export async function openChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  try {
    accessSync(executablePath, constants.X_OK);
  } catch (cause) {
    throw new Error(
      `These tests need Chromium, and there is none at ${executablePath}. Install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.`,
      { cause },
    );
  }
  return chromium.launch({ executablePath, args: QUIET });
}
