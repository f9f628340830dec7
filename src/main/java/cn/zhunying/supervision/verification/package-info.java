/** 核查: whether what was promised holds, condition by condition. */
@org.springframework.modulith.NamedInterface("verification")
package cn.zhunying.supervision.verification;
