/** What may be asked for, and what its grant does. */
@org.springframework.modulith.NamedInterface("terms-action")
package cn.zhunying.catalogue.terms.action;
