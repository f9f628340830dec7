/** what is printed of a licence. */
@org.springframework.modulith.NamedInterface("paper")
package cn.zhunying.licence.paper;
