package dev.lockstep.system.fault;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;

import dev.lockstep.system.proxy.Proxy;

/** What can be wrong with a link. */
enum Trouble {

    CUT("every connection of %s is reset, and none accepted, for 3 to 10 s", 3, 10) {
        @Override
        void begin(Proxy proxy, Random random) {
            proxy.cut();
        }
    },

    DELAY("bytes of %s take 200 to 800 ms longer each way, for 10 s", 10, 10) {
        @Override
        void begin(Proxy proxy, Random random) {
            proxy.delay(Duration.ofMillis(200 + random.nextInt(600)));
        }
    },

    /** What was lost then stays lost, and its connections silent: only their ends' own clocks can tell. */
    HALF_OPEN("connections of %s are accepted and stay open, and carry nothing, for 10 s", 10, 10) {
        @Override
        void begin(Proxy proxy, Random random) {
            proxy.halfOpen();
        }
    },

    DROP_ANSWERS("requests of %s arrive, answers don't, for 3 to 5 s; then connections are reset", 3, 5) {
        @Override
        void begin(Proxy proxy, Random random) {
            proxy.dropAnswers();
        }

        @Override
        void end(Proxy proxy) {
            proxy.pass();
            proxy.reset();
        }
    };

    private final String description;
    private final int leastSeconds;
    private final int mostSeconds;

    Trouble(String description, int leastSeconds, int mostSeconds) {
        this.description = description;
        this.leastSeconds = leastSeconds;
        this.mostSeconds = mostSeconds;
    }

    abstract void begin(Proxy proxy, Random random);

    void end(Proxy proxy) {
        proxy.pass();
    }

    Duration duration(Random random) {
        return Duration.ofMillis(random.nextInt(1_000 * leastSeconds, 1_000 * mostSeconds + 1));
    }

    String on(String link) {
        return description.formatted(link);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
