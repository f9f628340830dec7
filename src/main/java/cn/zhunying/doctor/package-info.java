/**
 * Checks that the record is whole: journal chains, and the invariants that hold between our tables
 * and the engine.
 */
@NullMarked
package cn.zhunying.doctor;

import org.jspecify.annotations.NullMarked;
