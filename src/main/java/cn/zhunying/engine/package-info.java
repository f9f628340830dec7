/** The embedded Camunda engine: its set-up, its clock, its accounts, and the fence around it. */
package cn.zhunying.engine;
