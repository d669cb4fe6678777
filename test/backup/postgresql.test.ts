import { freshDatabase } from "../setup/databases.ts";
import { describeBackup } from "./backup-suite.ts";

describeBackup("postgresql", () => freshDatabase("postgresql"));
