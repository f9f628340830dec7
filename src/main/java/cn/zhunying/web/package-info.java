/** What every HTTP answer shares: refusals as problem+json, and creates that happen once. */
package cn.zhunying.web;
