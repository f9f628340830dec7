/**
 * The gate before the engine's REST API: what each role may call, in one spelling, at both doors.
 */
@NullMarked
package cn.zhunying.identity.gate;

import org.jspecify.annotations.NullMarked;
