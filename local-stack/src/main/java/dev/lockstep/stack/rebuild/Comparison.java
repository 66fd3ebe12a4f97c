package dev.lockstep.stack.rebuild;

/**
 * The rows that there were, against those that came of the topic.
 *
 * @param after of the rows whose orders were there before as well
 * @param changed how many of those differ
 * @param added rows of orders that were not there before
 * @param arrived how many records have come since, at most; each may have added a row
 */
public record Comparison(String table, Checksum before, Checksum after, long changed, long added, long arrived) {

    public boolean isSame() {
        return before.equals(after) && added <= arrived;
    }

    @Override
    public String toString() {
        return """
                %1$s
                  before  %2$s
                  after   %3$s%4$s
                  %5$s""".formatted(table, before, after,
                added == 0 ? "" : ", and %,d of orders that were not there before".formatted(added), verdict());
    }

    private String verdict() {
        return isSame()
                ? "the same"
                : "DIFFERENT: %,d rows are missing, %,d differ, %,d are new though only %,d records came; the old rows are in %s_before"
                        .formatted(before.rows() - after.rows(), changed, added, arrived, table);
    }
}
