/** How the API describes itself: what every operation shares, beside what its comments say. */
package cn.zhunying.web.description;
