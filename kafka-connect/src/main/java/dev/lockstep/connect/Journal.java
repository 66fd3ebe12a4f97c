package dev.lockstep.connect;

import java.util.HashMap;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each change of state: what stays as it was, for seconds or for days, is not news. */
final class Journal {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorKeeper.class);

    private final Map<String, String> latest = new HashMap<>();

    void fine(String subject, String state) {
        if (isNews(subject, state)) {
            LOG.info("{}: {}", subject, onOneLine(state));
        }
    }

    void wrong(String subject, String state) {
        if (isNews(subject, state)) {
            LOG.warn("{}: {}", subject, onOneLine(state));
        }
    }

    private boolean isNews(String subject, String state) {
        return !state.equals(latest.put(subject, state));
    }

    private static String onOneLine(String state) {
        return state.replaceAll("\\s+", " ");
    }
}
