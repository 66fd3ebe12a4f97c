package dev.lockstep.deploy;

import java.lang.annotation.Annotation;
import java.util.Collection;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;

import io.strimzi.crdgenerator.annotations.PresentInVersions;
import io.strimzi.crdgenerator.annotations.RequiredInVersions;

/** Strimzi's custom resource definitions are made from these models: a field that is required there is marked here. */
final class StrimziFields {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StrimziFields() {
    }

    static void check(Resource resource, Object read) {
        check(resource, resource.tree(), read);
    }

    private static void check(Resource resource, JsonNode written, Object read) {
        if (read instanceof Collection<?> items) {
            var each = written.elements();
            items.forEach(item -> check(resource, each.next(), item));
        } else if (read != null && read.getClass().getName().startsWith("io.strimzi.")
                && !(read instanceof Enum)) {
            properties(read).forEach(property -> check(resource, written, read, property));
        }
    }

    /** Whether a field is there is asked of what was written: a number that was not is read as zero. */
    private static void check(Resource resource, JsonNode written, Object owner, BeanPropertyDefinition property) {
        var name = owner.getClass().getSimpleName() + "." + property.getName();
        var isThere = written.hasNonNull(property.getName());
        if (!isThere && isRequired(property)) {
            throw new Refused(name + " is required in " + resource);
        }
        if (isThere && isGone(property)) {
            throw new Refused(name + " does not exist any more in " + resource);
        }
        if (isThere && property.hasGetter()) {
            check(resource, written.get(property.getName()), property.getGetter().getValue(owner));
        }
    }

    private static Iterable<BeanPropertyDefinition> properties(Object read) {
        return JSON.getSerializationConfig().introspect(JSON.constructType(read.getClass())).findProperties();
    }

    private static boolean isRequired(BeanPropertyDefinition property) {
        var always = mark(property, JsonProperty.class);
        var since = mark(property, RequiredInVersions.class);
        return always != null && always.required() || since != null && includesTheLatest(since.value());
    }

    private static boolean isGone(BeanPropertyDefinition property) {
        var versions = mark(property, PresentInVersions.class);
        return versions != null && !includesTheLatest(versions.value());
    }

    /** The latest, v1, is the one that is used here. */
    private static boolean includesTheLatest(String versions) {
        return versions.endsWith("+") || versions.endsWith("v1");
    }

    private static <A extends Annotation> A mark(BeanPropertyDefinition property, Class<A> type) {
        return property.hasGetter() ? property.getGetter().getAnnotated().getAnnotation(type) : null;
    }
}
