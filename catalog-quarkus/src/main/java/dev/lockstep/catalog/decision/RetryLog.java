package dev.lockstep.catalog.decision;

import org.eclipse.microprofile.faulttolerance.ExecutionContext;
import org.jboss.logging.Logger;

import io.smallrye.faulttolerance.api.BeforeRetryHandler;

/** Says what is waited for; an endless retry would otherwise be silent. */
public class RetryLog implements BeforeRetryHandler {

    private static final Logger LOG = Logger.getLogger(RetryLog.class);

    @Override
    public void handle(ExecutionContext context) {
        LOG.warnf("%s is tried again: %s", context.getMethod().getName(), context.getFailure());
    }
}
