/**
 * The database this system brings along: a real PostgreSQL kept in the data directory, and the lock
 * under which nodes start one after the other.
 */
package cn.zhunying.database;
