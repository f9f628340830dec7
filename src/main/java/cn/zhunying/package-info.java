/** 准营: administrative licensing under 证照分离 and informed commitment (告知承诺). */
@NullMarked
package cn.zhunying;

import org.jspecify.annotations.NullMarked;
