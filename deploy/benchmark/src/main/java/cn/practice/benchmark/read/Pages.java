package cn.practice.benchmark.read;

import cn.practice.benchmark.WrongResult;
import cn.practice.local.client.Answer;
import cn.practice.local.client.Api;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads a list from its first page to its last, as somebody who wants all of it. */
final class Pages {

    private static final int EVERY = 5;

    private Pages() {}

    /** The addresses of some of the pages behind the first, after each row was found exactly once. */
    static List<String> of(Api api, String path, long rows) {
        var addresses = new ArrayList<String>();
        var seen = new HashSet<String>();
        long read = 0;
        var page = page(api, path + "limit=200");
        for (int i = 0; ; i++) {
            for (var item : page.items()) {
                seen.add(item.path("id").asText(item.path("shiftId").asText()));
                read++;
            }
            var next = page.text("next");
            if (next.isEmpty()) {
                break;
            }
            if (i % EVERY == 0) {
                addresses.add(path + "cursor=" + next);
            }
            page = page(api, path + "limit=200&cursor=" + next);
        }
        WrongResult.unless("rows of all pages of " + path, rows, read);
        WrongResult.unless("different rows of all pages of " + path, rows, seen.size());
        return addresses;
    }

    private static Answer page(Api api, String path) {
        return api.get(path).expect(200);
    }
}
