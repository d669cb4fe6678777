import type { Store } from "../../src/ports/store.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { describeStore } from "../contract/store.ts";
import { freshDatabase } from "../setup/databases.ts";

describeStore("the store over SQLite", async () => {
  const database = await freshDatabase("sqlite");
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
