import { stolenDatabase } from "./stolen-database.ts";

stolenDatabase("sqlite");
