/** 撤销: revocation after the holder could be heard. */
@org.springframework.modulith.NamedInterface("revocation")
package cn.zhunying.enforcement.revocation;
