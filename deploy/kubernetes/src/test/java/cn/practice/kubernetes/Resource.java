package cn.practice.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** One rendered object. Where it says nothing, {@link #at} and {@link #all} answer with nothing. */
record Resource(JsonNode node) {

    String kind() {
        return node.path("kind").asText();
    }

    /** Group and version. */
    String api() {
        return node.path("apiVersion").asText();
    }

    String name() {
        return node.at("/metadata/name").asText();
    }

    JsonNode at(String pointer) {
        return node.at(pointer);
    }

    List<JsonNode> all(String pointer) {
        return list(node.at(pointer));
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static List<String> texts(JsonNode array) {
        return list(array).stream().map(JsonNode::asText).toList();
    }

    static Map<String, String> labels(JsonNode object) {
        var labels = new TreeMap<String, String>();
        object.properties()
                .forEach(each -> labels.put(each.getKey(), each.getValue().asText()));
        return labels;
    }

    /** The labels of the pods that a Deployment makes. */
    Map<String, String> podLabels() {
        return labels(at("/spec/template/metadata/labels"));
    }

    @Override
    public String toString() {
        return kind() + "/" + name();
    }
}
