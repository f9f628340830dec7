/** The embedded PostgreSQL: fetched, started, kept across restarts, stopped with us. */
@NullMarked
package cn.zhunying.database.embedded;

import org.jspecify.annotations.NullMarked;
