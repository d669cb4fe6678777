import { killInBursts } from "./platform-kills.ts";

killInBursts("telegram", "postgresql", 12);
