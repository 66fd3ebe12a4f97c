package dev.lockstep.deploy;

import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
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
        if (read instanceof Map<?, ?> map) {
            map.values().forEach(value -> check(resource, value));
        } else if (read instanceof Collection<?> items) {
            items.forEach(item -> check(resource, item));
        } else if (read != null && read.getClass().getName().startsWith("io.strimzi.")
                && !(read instanceof Enum)) {
            properties(read).forEach(property -> check(resource, read, property));
        }
    }

    private static void check(Resource resource, Object owner, BeanPropertyDefinition property) {
        var value = property.hasGetter() ? property.getGetter().getValue(owner) : null;
        var name = owner.getClass().getSimpleName() + "." + property.getName();
        if (value == null && isRequired(property)) {
            throw new Refused(name + " is required in " + resource);
        }
        if (value != null && isGone(property)) {
            throw new Refused(name + " does not exist any more in " + resource);
        }
        check(resource, value);
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
