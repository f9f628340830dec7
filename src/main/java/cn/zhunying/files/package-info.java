/** Files from outside: what they are, how they are taken and handed out. */
package cn.zhunying.files;
