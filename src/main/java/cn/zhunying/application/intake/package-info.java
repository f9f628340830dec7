/** What an application must be before it becomes a case. */
package cn.zhunying.application.intake;
