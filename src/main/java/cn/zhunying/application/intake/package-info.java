/** 收件: what an application must be like to be taken, and which way it then goes. */
@org.springframework.modulith.NamedInterface("intake")
@NullMarked
package cn.zhunying.application.intake;

import org.jspecify.annotations.NullMarked;
