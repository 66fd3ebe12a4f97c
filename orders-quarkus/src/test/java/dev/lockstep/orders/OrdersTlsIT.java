package dev.lockstep.orders;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.lockstep.stack.Ports;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.smallrye.certs.CertificateGenerator;
import io.smallrye.certs.CertificateRequest;
import io.smallrye.certs.Format;

/** HTTPS: what a native binary has only if it was built with it. */
@QuarkusIntegrationTest
@TestProfile(OrdersTlsIT.Encrypted.class)
@RealStack
class OrdersTlsIT {

    private static final int PORT = Ports.free();
    private static final String PASSWORD = "of-a-test";
    private static final Path CERTIFICATES = Path.of("target/certificates").toAbsolutePath();

    public static class Encrypted implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Files.createDirectories(CERTIFICATES);
                new CertificateGenerator(CERTIFICATES, true).generate(new CertificateRequest().withName("orders")
                        .withCN("localhost").withFormat(Format.PKCS12).withPassword(PASSWORD));
            } catch (Exception e) {
                throw new IllegalStateException("No certificate could be made", e);
            }
            return Map.of("quarkus.http.ssl-port", Integer.toString(PORT),
                    "quarkus.tls.key-store.p12.path", CERTIFICATES.resolve("orders-keystore.p12").toString(),
                    "quarkus.tls.key-store.p12.password", PASSWORD);
        }
    }

    @Test
    void placesAnOrderAndReadsTheList() {
        // Given
        var user = Samples.someUser();
        Rows.insert(user + "-1", user, "2025-11-22 12:00:00");
        var url = "https://localhost:%d/order-service/%s/orders".formatted(PORT, user);
        var trusting = given().trustStore(CERTIFICATES.resolve("orders-truststore.p12").toString(), PASSWORD);

        // When
        var placed = trusting.contentType(ContentType.JSON)
                .body("{\"productId\":\"CATALOG-001\",\"qty\":3,\"unitPrice\":1500}").post(url).then();

        // Then
        placed.statusCode(201);
        given().trustStore(CERTIFICATES.resolve("orders-truststore.p12").toString(), PASSWORD).get(url).then()
                .statusCode(200).body("[0].orderId", equalTo(user + "-1"));
    }
}
