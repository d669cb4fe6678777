import { killInBursts } from "./platform-kills.ts";

killInBursts("telegram", "sqlite", 11);
