package dev.lockstep.orders;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/** UUIDv7: unique over all instances without asking anyone, and rising with time, which suits an index. */
@ApplicationScoped
class OrderIds {

    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    String next() {
        return generator.generate().toString();
    }
}
