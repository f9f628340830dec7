/** How licences end, are renewed and fall, without being asked for. */
@org.springframework.modulith.NamedInterface("end")
package cn.zhunying.licence.end;
