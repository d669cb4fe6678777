import type { Store } from "../../src/ports/store.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { describeStore } from "../contract/store.ts";
import { freshDatabase } from "../setup/databases.ts";

for (const engine of ["sqlite", "postgresql"] as const) {
  describeStore(`the store over ${engine}`, async () => {
    const database = await freshDatabase(engine);
    const store = await openStore(database.url);
    return {
      store,
      reopen: (): Promise<Store> => openStore(database.url),
      dispose: async () => {
        await store.close();
        await database.dispose();
      },
    };
  });
}
