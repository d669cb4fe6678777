import { killInBursts } from "./platform-kills.ts";

killInBursts("discord", "sqlite", 11);
