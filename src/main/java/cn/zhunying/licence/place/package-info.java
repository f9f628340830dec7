/** the further places a licence holds for. */
@org.springframework.modulith.NamedInterface("place")
package cn.zhunying.licence.place;
