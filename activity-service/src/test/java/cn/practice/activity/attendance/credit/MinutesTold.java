package cn.practice.activity.attendance.credit;

import cn.practice.activity.District.Person;
import cn.practice.embedded.EventLog;
import cn.practice.kit.kafka.Topics;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was told of one person's time, by type. */
record MinutesTold(Map<String, List<JsonNode>> events) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static MinutesTold of(Person person) throws JsonProcessingException {
        var events = new HashMap<String, List<JsonNode>>();
        for (var each : EventLog.read(Topics.ATTENDANCES)) {
            if (each.json().contains(person.id().toString())) {
                events.computeIfAbsent(each.type(), type -> new ArrayList<>()).add(JSON.readTree(each.json()));
            }
        }
        return new MinutesTold(events);
    }

    List<JsonNode> all(String type) {
        return events.getOrDefault(type, List.of());
    }

    int count(String type) {
        return all(type).size();
    }

    /** Minutes that were credited and not taken back. */
    long credited() {
        return minutes(all("MinutesCredited")) - minutes(all("MinutesReversed"));
    }

    /** Minutes that were held and neither credited nor rejected. */
    long held() {
        var decided = all("MinutesCredited").stream()
                .filter(each -> each.has("holdId"))
                .toList();
        return minutes(all("MinutesHeld")) - minutes(decided) - minutes(all("HoldRejected"));
    }

    /** What was credited, by its id. */
    Map<String, JsonNode> credits() {
        return by("MinutesCredited", "creditId");
    }

    /** What was held, by its id. */
    Map<String, JsonNode> holds() {
        return by("MinutesHeld", "holdId");
    }

    /** Who made it true, or {@code madeBy} who proposed it; empty where nobody is named. */
    static String subject(JsonNode event, String as) {
        return event.path(as).path("subject").asText();
    }

    private Map<String, JsonNode> by(String type, String id) {
        return all(type).stream().collect(Collectors.toMap(each -> each.path(id).asText(), Function.identity()));
    }

    private static long minutes(List<JsonNode> events) {
        return events.stream().mapToLong(each -> each.path("minutes").asLong()).sum();
    }
}
