/** 申请人与对象: who applies or is supervised, and the numbers that name them. */
package cn.zhunying.subject;
