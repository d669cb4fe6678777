import { describePlaces } from "./opportunity-places.ts";

describePlaces("sqlite");
