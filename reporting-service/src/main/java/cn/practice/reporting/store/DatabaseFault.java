package cn.practice.reporting.store;

import java.sql.SQLException;

/** The database did not do what it was asked. */
public final class DatabaseFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseFault(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
