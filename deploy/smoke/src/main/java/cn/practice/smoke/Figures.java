package cn.practice.smoke;

import cn.practice.local.client.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** The totals of one team, by name. */
public record Figures(Api reporting, UUID team) {

    public long of(String measure) {
        JsonNode total =
                reporting.get("/totals?team=" + team).expect(200).body().path("total");
        return switch (measure) {
            case "clocked", "supplemented", "imported" ->
                total.path("serviceMinutes").path(measure).asLong();
            default -> total.path(measure).asLong();
        };
    }

    /** What the event of the latest supplemented minutes tells beside them. */
    public JsonNode supplemented() {
        return reporting
                .get("/facts?measure=SERVICE_MINUTES&evidence=SUPPLEMENTED&team=" + team)
                .expect(200)
                .body()
                .at("/items/0/told");
    }

    /** What the facts of a measure sum to. */
    public long facts(String measure) {
        return reporting
                .get("/facts?measure=" + measure + "&team=" + team)
                .expect(200)
                .body()
                .path("sum")
                .asLong();
    }
}
