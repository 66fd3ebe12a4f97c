package dev.lockstep.catalog.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body in our words: Jackson's own name classes, and change with its version. */
@ApplicationScoped
class JsonFaults {

    private static final String BODY = "body";

    static final FieldError MALFORMED = new FieldError(BODY, "must be well-formed JSON");

    private final Validator validator;

    JsonFaults(Validator validator) {
        this.validator = validator;
    }

    FieldError error(JacksonException fault) {
        if (fault instanceof JsonParseException unreadable) {
            return malformed(unreadable);
        }
        if (fault.getCause() instanceof JsonParseException unreadable) {
            return malformed(unreadable);
        }
        if (fault instanceof StreamConstraintsException) {
            return new FieldError(BODY, "must have no number, name or nesting of such a length");
        }
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return new FieldError(unknown.getPropertyName(), "is not a known field");
        }
        if (fault instanceof JsonMappingException mismatch && !mismatch.getPath().isEmpty()) {
            return mismatch(mismatch.getPath().get(0));
        }
        return new FieldError(BODY, "must be one JSON object");
    }

    private static FieldError malformed(JsonParseException fault) {
        if (fault.getOriginalMessage().startsWith("Duplicate field")) {
            return new FieldError(fault.getProcessor().getParsingContext().getCurrentName(), "must not be there twice");
        }
        return MALFORMED;
    }

    /** A missing value, or one of the wrong type, breaks the limit that its field declares: same fault, same words. */
    private FieldError mismatch(Reference at) {
        var type = at.getFrom() instanceof Class<?> declared ? declared : at.getFrom().getClass();
        var field = validator.getConstraintsForClass(type).getConstraintsForProperty(at.getFieldName());
        var limit = field.getConstraintDescriptors().iterator().next().getMessageTemplate();
        return new FieldError(at.getFieldName(), limit);
    }
}
