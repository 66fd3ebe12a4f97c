package dev.lockstep.system.load;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

import dev.lockstep.stack.Pause;
import dev.lockstep.stack.QuarkusService;

/** Somebody who places order after order, each through any instance. */
final class Client {

    enum Character {
        /** Retries with the same key, anywhere, until it knows. */
        PERSISTENT,
        /** Leaves it at the first answer, or at none. */
        GIVES_UP,
        /** Does not even wait for the answer. */
        LEAVES;

        static Character of(int number) {
            return switch (number % 10) {
                case 3 -> GIVES_UP;
                case 7 -> LEAVES;
                default -> PERSISTENT;
            };
        }
    }

    /** Long past every recovery: what is unknown then, stays so. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final String name;
    private final Character character;
    private final OrderService orders;
    private final List<QuarkusService> instances;
    private final Assortment assortment;
    private final Random random;

    Client(String name, Character character, OrderService orders, List<QuarkusService> instances,
            Assortment assortment, Random random) {
        this.name = name;
        this.character = character;
        this.orders = orders;
        this.instances = instances;
        this.assortment = assortment;
        this.random = random;
    }

    void orderWhile(BooleanSupplier open) {
        for (int number = 1; open.getAsBoolean(); number++) {
            order(assortment.anyRequest("%s-%d".formatted(name, number), "order-" + number, random));
            Pause.of(Duration.ofMillis(100 + random.nextInt(300)));
        }
    }

    private void order(Request request) {
        switch (character) {
            case LEAVES -> orders.placeAndLeave(request, anyInstance());
            case GIVES_UP -> orders.place(request, anyInstance());
            case PERSISTENT -> placeUntilKnown(request);
        }
    }

    private void placeUntilKnown(Request request) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var maybePlaced = false;
        while (System.nanoTime() < deadline) {
            var answer = orders.place(request, anyInstance());
            maybePlaced |= answer.isUnknown();
            if (answer.isAcked() || answer.isInvalid() || !maybePlaced) {
                return;
            }
            Pause.of(Duration.ofMillis(ThreadLocalRandom.current().nextInt(100, 500)));
        }
    }

    /** Not by the seed: how many attempts there are is not repeatable, and must not shift what is ordered. */
    private QuarkusService anyInstance() {
        return instances.get(ThreadLocalRandom.current().nextInt(instances.size()));
    }
}
