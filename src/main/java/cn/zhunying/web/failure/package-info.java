/** What is answered when something breaks that nobody planned for, wherever it breaks. */
package cn.zhunying.web.failure;
