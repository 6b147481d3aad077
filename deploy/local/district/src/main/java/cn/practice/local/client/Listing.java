package cn.practice.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** All pages of a list. */
public final class Listing {

    private Listing() {}

    public static List<JsonNode> all(Api api, String path) {
        var items = new ArrayList<JsonNode>();
        var first = path + (path.contains("?") ? "&" : "?") + "limit=200";
        var answer = api.get(first).expect(200);
        items.addAll(answer.items());
        while (answer.body().hasNonNull("next")) {
            var cursor = URLEncoder.encode(answer.text("next"), StandardCharsets.UTF_8);
            answer = api.get(first + "&cursor=" + cursor).expect(200);
            items.addAll(answer.items());
        }
        return items;
    }
}
