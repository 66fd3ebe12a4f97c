package dev.lockstep.orders;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in our words which field Jackson could not read, and what it should have been. */
final class JsonViolation {

    private static final String BODY = "body";

    static final Violation NO_OBJECT = new Violation(BODY, "must be one JSON object");

    private JsonViolation() {
    }

    static Violation of(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new Violation(unknown.getPropertyName(), "is not a field of this request");
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return new Violation(mapping.getPath().get(0).getFieldName(), expectation(mapping));
        }
        if (isDuplicate(e)) {
            return new Violation(currentName(e), "must not be given twice");
        }
        return NO_OBJECT;
    }

    private static String expectation(JsonMappingException e) {
        var type = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : int.class;
        return type == String.class ? "must be given, as a string" : "must be given, as a whole number of 32 bits";
    }

    /** Jackson has no exception of its own for this. */
    private static boolean isDuplicate(JsonProcessingException e) {
        return e.getOriginalMessage().startsWith("Duplicate field");
    }

    private static String currentName(JsonProcessingException e) {
        return e.getProcessor() instanceof JsonParser parser ? parser.getParsingContext().getCurrentName() : BODY;
    }
}
