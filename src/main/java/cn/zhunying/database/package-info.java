/**
 * The database this system brings along: a real PostgreSQL kept in the data directory, and the lock
 * under which nodes start one after the other.
 */
@NullMarked
package cn.zhunying.database;

import org.jspecify.annotations.NullMarked;
