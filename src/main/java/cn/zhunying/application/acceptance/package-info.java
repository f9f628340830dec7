/** 受理: one notice of everything missing, and errors corrected on the spot. */
@org.springframework.modulith.NamedInterface("acceptance")
package cn.zhunying.application.acceptance;
