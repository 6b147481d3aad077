package cn.practice.reporting.figure.exceptions;

import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Statement;
import java.sql.SQLException;

/** Finds exceptions of one kind. */
interface Finder {

    /** A query of them: among its columns are rank, a bigint that is higher for what matters more, and key, a text. */
    Statement lines(Question question);

    /** A row of it. */
    ExceptionLine line(Question question, Row row) throws SQLException;
}
