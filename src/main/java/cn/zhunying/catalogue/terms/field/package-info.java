/** Questions and the tests on their answers. */
@org.springframework.modulith.NamedInterface("terms-field")
package cn.zhunying.catalogue.terms.field;
