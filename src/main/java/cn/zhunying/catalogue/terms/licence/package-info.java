/** What a licence says and how long. */
@org.springframework.modulith.NamedInterface("terms-licence")
package cn.zhunying.catalogue.terms.licence;
