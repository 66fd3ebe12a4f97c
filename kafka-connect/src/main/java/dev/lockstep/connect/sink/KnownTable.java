package dev.lockstep.connect.sink;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.connect.data.Schema;

import io.debezium.connector.jdbc.JdbcSinkRecord;
import io.debezium.connector.jdbc.dialect.DatabaseDialect;
import io.debezium.connector.jdbc.relational.TableDescriptor;
import io.debezium.metadata.CollectionId;

/**
 * What the sink's dialect says of the table that a task writes to, remembered: how it looks for a second, since the sink
 * asks for that five times a poll; and which schema fits it, since the sink compares each record's. Used by the one
 * thread of its task. All else is the dialect's.
 */
final class KnownTable implements InvocationHandler {

    /** After this time a table that was migrated is seen as it is, and one that is gone is missed. */
    private static final long KNOWN_FOR_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final DatabaseDialect dialect;
    /** As it was asked for; the table's own has the database's name as well. */
    private CollectionId id;
    private TableDescriptor table;
    private long readAt;
    private TableDescriptor fitted;
    private Schema fitting;

    private KnownTable(DatabaseDialect dialect) {
        this.dialect = dialect;
    }

    /** By a proxy, since the dialect has some forty methods, and a constructor for nobody else. */
    static DatabaseDialect of(DatabaseDialect dialect) {
        return (DatabaseDialect) Proxy.newProxyInstance(KnownTable.class.getClassLoader(),
                new Class<?>[]{DatabaseDialect.class}, new KnownTable(dialect));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "tableExists" -> isKnown((CollectionId) arguments[1]) || (boolean) call(method, arguments);
            case "readTable" -> isKnown((CollectionId) arguments[1])
                    ? table
                    : remember((CollectionId) arguments[1], (TableDescriptor) call(method, arguments));
            case "resolveMissingFields" ->
                fits((JdbcSinkRecord) arguments[0], (TableDescriptor) arguments[1])
                        ? Set.of()
                        : compared(arguments, (Set<?>) call(method, arguments));
            default -> call(method, arguments);
        };
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(dialect, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private boolean isKnown(CollectionId asked) {
        return asked.equals(id) && System.nanoTime() - readAt < KNOWN_FOR_NANOS;
    }

    private TableDescriptor remember(CollectionId asked, TableDescriptor read) {
        id = asked;
        table = read;
        readAt = System.nanoTime();
        return read;
    }

    private boolean fits(JdbcSinkRecord record, TableDescriptor table) {
        return record.valueSchema() == fitting && table == fitted;
    }

    private Set<?> compared(Object[] recordAndTable, Set<?> missing) {
        if (missing.isEmpty()) {
            fitting = ((JdbcSinkRecord) recordAndTable[0]).valueSchema();
            fitted = (TableDescriptor) recordAndTable[1];
        }
        return missing;
    }
}
