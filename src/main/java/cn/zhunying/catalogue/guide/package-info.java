/** The terms as applicants read them. */
@org.springframework.modulith.NamedInterface("guide")
package cn.zhunying.catalogue.guide;
