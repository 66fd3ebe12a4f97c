package dev.lockstep.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service in Quarkus dev mode, from its sources; otherwise the same part as the packaged one. */
public final class DevModeService implements Part {

    private final QuarkusService packaged;
    private final String module;
    private final int debugPort;

    private DevModeService(QuarkusService packaged, String module, int debugPort) {
        this.packaged = packaged;
        this.module = module;
        this.debugPort = debugPort;
    }

    public static DevModeService catalog(Stack stack) {
        return new DevModeService(stack.catalog(), "catalog-quarkus", 5006);
    }

    public static DevModeService orders(Stack stack) {
        return new DevModeService(stack.orders().get(0), "orders-quarkus", 5005);
    }

    @Override
    public String name() {
        return packaged.name();
    }

    @Override
    public int port() {
        return packaged.port();
    }

    @Override
    public String portVariable() {
        return packaged.portVariable();
    }

    @Override
    public List<String> command() {
        return List.of(Project.built("local-stack/target/maven/bin/mvn").toString(), "-B", "-Pwithout-dev-ui", "-pl",
                module,
                "-am", "process-test-classes", "quarkus:dev", "-Ddebug=" + debugPort,
                "-Dquarkus.console.enabled=false", "-Dquarkus.test.continuous-testing=disabled");
    }

    /** On the JDK that the other parts run on. */
    @Override
    public Map<String, String> environment() {
        var environment = new HashMap<>(packaged.environment());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return environment;
    }

    @Override
    public boolean isReady() {
        return packaged.isReady();
    }
}
