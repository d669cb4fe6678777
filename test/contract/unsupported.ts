import { it } from "vitest";

/** A test that one platform cannot pass, and why, for everybody to read. */
export interface Unsupported {
  readonly test: string;
  readonly reason: string;
}

/** Whether the platform is excused from this test; then the test is reported as skipped, with the reason in its name. */
export function excused(test: string, unsupported: readonly Unsupported[]): boolean {
  const excuse = unsupported.find((one) => one.test === test);
  if (excuse) it.skip(`${test} (${excuse.reason})`, () => {});
  return excuse !== undefined;
}
