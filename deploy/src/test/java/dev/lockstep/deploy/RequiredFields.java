package dev.lockstep.deploy;

import java.lang.reflect.InvocationTargetException;
import java.util.Locale;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/**
 * What a kind can't do without. Kubernetes says it in its own client for Java, which is made from the API's description,
 * Strimzi in its models' annotations, and the records that stand for KEDA's kinds to Jackson.
 */
final class RequiredFields {

    private RequiredFields() {
    }

    static void check(Resource resource, Object read) {
        var apiVersion = resource.at("/apiVersion").asText();
        if (apiVersion.startsWith("kafka.strimzi.io/")) {
            StrimziFields.check(resource, read);
        } else if (!apiVersion.startsWith("keda.sh/")) {
            checkAsKubernetes(resource, apiVersion);
        }
    }

    private static void checkAsKubernetes(Resource resource, String apiVersion) {
        var version = apiVersion.substring(apiVersion.indexOf('/') + 1).toUpperCase(Locale.ROOT);
        try {
            Class.forName("io.kubernetes.client.openapi.models." + version + resource.kind())
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(resource.tree().toString()));
        } catch (InvocationTargetException e) {
            throw new Refused(
                    String.valueOf(e.getCause().getMessage()).replaceFirst("(?s):? *\\{.*", "") + " in " + resource);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
