package dev.lockstep.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class SecretsTest {

    /** A secret in the README's table. */
    private static final Pattern ROW = Pattern.compile("^\\| `(database-[a-z-]+)` \\| ([^|]+) \\|", Pattern.MULTILINE);
    private static final Pattern KEY = Pattern.compile("`(\\w+)`");
    /** In a sink's settings: a file of the secret that is mounted beside the worker. */
    private static final Pattern OF_THE_SINKS = Pattern.compile("\\$\\{directory:/mnt/database:(\\w+)}");

    @Test
    void areAllThereInTheDemo() {
        assertThat(needed(Overlay.DEMO)).isNotEmpty().isSubsetOf(there(Overlay.DEMO));
    }

    @Test
    void areThereInProductionOrAskedForInTheReadme() {
        // Given
        var askedFor = new TreeSet<String>();
        ROW.matcher(Project.text("deploy/kubernetes/README.md")).results()
                .forEach(row -> KEY.matcher(row.group(2)).results()
                        .forEach(key -> askedFor.add(row.group(1) + "/" + key.group(1))));

        // When
        var missing = new TreeSet<>(needed(Overlay.PRODUCTION));
        missing.removeAll(there(Overlay.PRODUCTION));

        // Then
        assertThat(missing).isEqualTo(askedFor);
    }

    @Test
    void areInNoFileForProduction() {
        assertThat(Overlay.PRODUCTION.all("Secret")).isEmpty();
    }

    private static Set<String> there(Overlay overlay) {
        var there = new TreeSet<String>();
        for (var secret : overlay.all("Secret")) {
            secret.at("/data").fieldNames().forEachRemaining(key -> there.add(secret.name() + "/" + key));
        }
        var cluster = overlay.all("Kafka").get(0);
        there.add(cluster.name() + "-cluster-ca-cert/ca.crt");
        var prefix = cluster.at("/spec/entityOperator/userOperator/secretPrefix").asText();
        for (var user : overlay.all("KafkaUser")) {
            there.add(prefix + user.name() + "/password");
            there.add(prefix + user.name() + "/sasl.jaas.config");
        }
        return there;
    }

    private static Set<String> needed(Overlay overlay) {
        var needed = new TreeSet<String>();
        overlay.resources().forEach(resource -> collect(resource.tree(), needed));
        return needed;
    }

    /** Each of the ways in which the kinds here refer to a secret's key. */
    private static void collect(JsonNode node, Set<String> needed) {
        if (node.has("secretKeyRef")) {
            needed.add(node.at("/secretKeyRef/name").asText() + "/" + node.at("/secretKeyRef/key").asText());
        }
        if (node.has("passwordSecret")) {
            needed.add(node.at("/passwordSecret/secretName").asText() + "/"
                    + node.at("/passwordSecret/password").asText());
        }
        node.path("secretTargetRef").forEach(
                reference -> needed.add(reference.path("name").asText() + "/" + reference.path("key").asText()));
        node.path("trustedCertificates").forEach(
                certificate -> needed.add(certificate.path("secretName").asText() + "/ca.crt"));
        OF_THE_SINKS.matcher(node.asText()).results()
                .forEach(key -> needed.add("database-orders-sink/" + key.group(1)));
        node.forEach(child -> collect(child, needed));
    }
}
