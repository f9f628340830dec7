/** The border as requests cross it: addresses, bodies, multipart. */
package cn.zhunying.web.border;
