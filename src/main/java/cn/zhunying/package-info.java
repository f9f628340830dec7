/** 准营: administrative licensing under 证照分离 and informed commitment (告知承诺). */
package cn.zhunying;
