package cn.practice.kit.sql;

import java.sql.SQLException;

/** The database refused a statement or could not be reached. */
public final class DatabaseFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String state;

    public DatabaseFault(SQLException cause) {
        super(cause.getMessage(), cause);
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** Whether the statement itself is at fault, so that saying it again cannot help. */
    public boolean isByContent() {
        return state.startsWith("22") || state.startsWith("23");
    }
}
