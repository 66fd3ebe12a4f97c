package dev.lockstep.system.containers;

/**
 * A container of the system, as Docker describes it.
 *
 * @param pid of its first process, on the host; 0 while it is down
 * @param health {@code healthy}, {@code unhealthy}, {@code starting}, or {@code none} for one that only runs once
 */
record Container(String id, String service, long pid, String health, boolean readOnly, String user) {

    static final String FORMAT = """
            {{.Id}};{{index .Config.Labels "com.docker.compose.service"}};{{.State.Pid}};\
            {{with index .State "Health"}}{{.Status}}{{else}}none{{end}};\
            {{.HostConfig.ReadonlyRootfs}};{{.Config.User}}""";

    static Container parse(String line) {
        var field = line.split(";", -1);
        return new Container(field[0], field[1], Long.parseLong(field[2]), field[3], Boolean.parseBoolean(field[4]),
                field[5]);
    }

    boolean isReady() {
        return health.equals("none") || pid > 0 && health.equals("healthy");
    }

    /** It can't write where it should not, nor is it somebody who may do everything. */
    boolean isConfined() {
        return readOnly && !user.isEmpty() && !user.matches("(0|root)(:.*)?");
    }
}
