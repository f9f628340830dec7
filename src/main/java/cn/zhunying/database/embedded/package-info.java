/** The embedded PostgreSQL: fetched, started, kept across restarts, stopped with us. */
package cn.zhunying.database.embedded;
