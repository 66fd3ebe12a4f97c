package dev.lockstep.system.mutation.agent;

import java.util.Locale;

/** The method that a guard stands in, and what is done to it. */
enum Guard {

    ACK_BEFORE_COMMIT("dev.lockstep.orders.transaction.GroupCommit", "onNext", "AckBeforeCommit"),
    TWO_SENDS("dev.lockstep.orders.transaction.Transactions", "send", "TwoSends"),
    NO_INBOX("dev.lockstep.catalog.decision.Inbox", "decided", "NoInbox"),
    DECIDE_AFTER_ACK("dev.lockstep.catalog.decision.StockDecisions", "decide", "DecideAfterAck"),
    NO_STOCK_CHECK("dev.lockstep.catalog.CatalogItem", "take", "NoStockCheck"),
    UNPUBLISHED("dev.lockstep.orders.OrderPublisher", "publish", "Unpublished");

    private final String type;
    private final String method;
    private final String advice;

    Guard(String type, String method, String advice) {
        this.type = type;
        this.method = method;
        this.advice = advice;
    }

    static Guard named(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String type() {
        return type;
    }

    String method() {
        return method;
    }

    String advice() {
        return Guard.class.getPackageName() + "." + advice;
    }
}
