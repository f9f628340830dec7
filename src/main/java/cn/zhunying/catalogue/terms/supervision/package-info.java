/** Duties after the grant. */
@org.springframework.modulith.NamedInterface("terms-supervision")
package cn.zhunying.catalogue.terms.supervision;
