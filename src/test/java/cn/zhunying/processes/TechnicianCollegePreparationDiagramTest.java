package cn.zhunying.processes;

/** 民办技师学院筹设: one test per outcome of its diagrams. */
class TechnicianCollegePreparationDiagramTest extends PreparationWays {

  @Override
  String item() {
    return "technician-college-preparation";
  }

  @Override
  String abolishedBy() {
    return "人社部发〔2021〕43号 自贸区方案第二项";
  }
}
