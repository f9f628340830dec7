/** What an item asks for beyond the ordinary procedure. */
@org.springframework.modulith.NamedInterface("terms-procedure")
package cn.zhunying.catalogue.terms.procedure;
