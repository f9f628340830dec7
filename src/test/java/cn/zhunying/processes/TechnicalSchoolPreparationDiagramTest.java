package cn.zhunying.processes;

/** 民办普通、高级技工学校筹设: one test per outcome of its diagrams. */
class TechnicalSchoolPreparationDiagramTest extends PreparationWays {

  @Override
  String item() {
    return "technical-school-preparation";
  }

  @Override
  String abolishedBy() {
    return "人社部发〔2021〕43号 自贸区方案第一项";
  }
}
