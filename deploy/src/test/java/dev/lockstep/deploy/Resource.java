package dev.lockstep.deploy;

import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** A manifest, before anybody has read a meaning into it. */
record Resource(JsonNode tree) {

    String kind() {
        return tree.path("kind").asText();
    }

    String name() {
        return at("/metadata/name").asText();
    }

    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    List<JsonNode> each(String pointer) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(at(pointer).elements(), 0), false).toList();
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
