package dev.lockstep.catalog.decision;

import java.io.IOException;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

import dev.lockstep.catalog.ExactJson;

/** Reads what it needs and lets other fields be, but takes no value for what it is not. */
final class OrderReader {

    private static final ObjectReader READER = ExactJson.mapper().readerFor(OrderPlaced.class);

    private OrderReader() {
    }

    static OrderPlaced read(byte[] value) throws Unreadable {
        if (value == null || value.length == 0) {
            throw new Unreadable("The record has no value");
        }
        try {
            return order(READER.readValue(value));
        } catch (ValueInstantiationException e) {
            throw new Unreadable(e.getCause().getMessage());
        } catch (JacksonException e) {
            throw new Unreadable(e.getOriginalMessage());
        } catch (IOException e) {
            throw new Unreadable(e.getMessage());
        }
    }

    private static OrderPlaced order(OrderPlaced read) throws Unreadable {
        if (read == null) {
            throw new Unreadable("The value is null");
        }
        return read;
    }
}
