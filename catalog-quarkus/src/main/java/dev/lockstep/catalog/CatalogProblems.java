package dev.lockstep.catalog;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.lockstep.catalog.problem.Problem;

/** The catalog's own exceptions as problems; what any service answers is in the package {@code problem}. */
class CatalogProblems {

    @ServerExceptionMapper
    Response unknown(UnknownProduct exception) {
        return Problem.UNKNOWN_PRODUCT.response(exception.getMessage());
    }

    @ServerExceptionMapper
    Response differs(StockDiffers exception) {
        return Problem.STOCK_DIFFERS.response(exception.getMessage());
    }

    @ServerExceptionMapper
    Response exceeded(StockLimitExceeded exception) {
        return Problem.STOCK_LIMIT_EXCEEDED.response(exception.getMessage());
    }
}
