/** 体检的各项: one class for each thing that must hold. */
package cn.zhunying.doctor.check;
