/** 体检的各项: one class for each thing that must hold. */
@NullMarked
package cn.zhunying.doctor.check;

import org.jspecify.annotations.NullMarked;
