package dev.lockstep.orders;

import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.smallrye.common.net.HostName;

/**
 * This machine's name as the property {@code lockstep.machine-name}: only a container's is in the environment always. One
 * that can't be told is not made up, as two instances of one made-up name would fence each other.
 */
public final class MachineName implements ConfigSource {

    private static final String PROPERTY = "lockstep.machine-name";
    private static final String NOT_TOLD = "unknown-host";

    @Override
    public String getName() {
        return "machine name";
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(PROPERTY);
    }

    @Override
    public String getValue(String property) {
        return PROPERTY.equals(property) && !HostName.getQualifiedHostName().startsWith(NOT_TOLD)
                ? HostName.getQualifiedHostName()
                : null;
    }
}
