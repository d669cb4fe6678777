import { stolenDatabase } from "./stolen-database.ts";

stolenDatabase("postgresql");
