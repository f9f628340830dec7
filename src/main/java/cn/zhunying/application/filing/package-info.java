/** 备案: what is filed, never refused. */
package cn.zhunying.application.filing;
