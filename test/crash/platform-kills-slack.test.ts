import { killInBursts } from "./platform-kills.ts";

killInBursts("slack", "sqlite", 11);
