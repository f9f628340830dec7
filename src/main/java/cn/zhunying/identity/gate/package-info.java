/**
 * The gate before the engine's REST API: what each role may call, in one spelling, at both doors.
 */
package cn.zhunying.identity.gate;
