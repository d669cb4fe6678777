import type { Stage } from "../../stages/stage.ts";
import { Scene } from "./scene.ts";

/** One promise of the contract. `run` throws where the adapter on this scene does not keep it. */
export interface ContractTest {
  readonly name: string;
  /** The adapter is left for the test to start. */
  readonly unstarted?: true;
  /** Looks at the whole process, so nothing else may go on beside it. */
  readonly alone?: true;
  run(scene: Scene): Promise<void>;
}

/** Tests about one thing. */
export interface Theme {
  readonly title: string;
  readonly tests: readonly ContractTest[];
}

/** Runs one test on a fresh stage, and closes it whatever happens. Throws what the test or the stage throws. */
export async function runContractTest(test: ContractTest, open: () => Promise<Stage>): Promise<void> {
  const stage = await open();
  try {
    const scene = new Scene(stage);
    if (!test.unstarted) await scene.start();
    await test.run(scene);
  } finally {
    await stage.adapter.stop();
    await stage.close();
  }
}

/** The names of the tests that this adapter fails, for tests of the contract itself. */
export async function failedTests(
  tests: readonly ContractTest[],
  open: () => Promise<Stage>,
): Promise<readonly string[]> {
  const failed = (test: ContractTest): Promise<readonly string[]> =>
    runContractTest(test, open).then(
      () => [],
      () => [test.name],
    );
  const beside = await Promise.all(tests.filter((test) => !test.alone).map(failed));
  const alone: (readonly string[])[] = [];
  for (const test of tests.filter((one) => one.alone)) alone.push(await failed(test));
  return [...beside, ...alone].flat();
}
