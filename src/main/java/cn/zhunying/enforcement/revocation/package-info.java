/** 撤销: revocation after the holder could be heard. */
@org.springframework.modulith.NamedInterface("revocation")
@NullMarked
package cn.zhunying.enforcement.revocation;

import org.jspecify.annotations.NullMarked;
