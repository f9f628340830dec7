/** What is encrypted, under which key, and how a new key takes over. */
package cn.zhunying.doctor.keys;
