/** Conditions. */
@org.springframework.modulith.NamedInterface("terms-condition")
package cn.zhunying.catalogue.terms.condition;
