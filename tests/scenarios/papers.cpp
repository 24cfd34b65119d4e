#include "tests/scenarios/papers.h"

namespace muniment::tests {

QByteArray written(const Paper& paper, int control) {
  const QByteArray from = paper.isOurs ? "HARBOUR" : "ANACO";
  const QByteArray to = paper.isOurs ? "ANACO" : "HARBOUR";
  const QByteArray number = QByteArray::number(control);
  QByteArray body = "ST*" + paper.kind + "*0001~\n";
  for (const QByteArray& segment : paper.segments)
    body += segment + "~\n";
  body += "SE*" + QByteArray::number(paper.segments.size() + (paper.isMiscounted ? 9 : 2)) + "*0001~\n";
  return "ISA*00*          *00*          *ZZ*" + from.leftJustified(15) + "*ZZ*" + to.leftJustified(15) +
         "*261118*0900*U*00401*" + number.rightJustified(9, '0') + "*0*P*>~\nGS*" + paper.group + '*' + from + '*' +
         to + "*20261118*0900*" + number + "*X*004010~\n" + body + "GE*1*" + number + "~\nIEA*1*" +
         number.rightJustified(9, '0') + "~\n";
}

Paper order(const QByteArray& number, bool isOurs) {
  return {"850",
          "PO",
          {"BEG*00*SA*" + number + "**20261118", "CUR*BY*EUR", "DTM*002*20261125", "N1*BY*Harbour Freight*92*1",
           "N1*SE*Ana Company*92*2", "PO1*1*40*EA*18.50**VN*EXPORT-B2", "CTT*1*40"},
          isOurs};
}

Paper orderChange(const QByteArray& number, const QByteArray& pieces, bool isOurs) {
  return {"860",
          "PC",
          {"BCH*04*SA*" + number + "*R1*1*20261118*****20261118", "CUR*BY*EUR", "N1*BY*Harbour Freight*92*1",
           "N1*SE*Ana Company*92*2", "POC*1*QI*" + pieces + "*0*EA*500**VN*EXPORT-B2", "CTT*1*" + pieces,
           "AMT*TT*" + QByteArray::number(500 * pieces.toInt())},
          isOurs};
}

Paper orderAnswer(const QByteArray& number) {
  return {"855", "PR", {"BAK*00*AT*" + number + "*20261118*****20261118"}};
}

Paper shipNotice(const QByteArray& number, const QByteArray& order, const QByteArray& pieces,
                 const QByteArray& arrives) {
  return {"856",
          "SH",
          {"BSN*00*" + number + "*20261118*0730", "HL*1**S", "REF*BM*HULL-77120", "DTM*017*" + arrives, "HL*2*1*O",
           "PRF*" + order, "HL*3*2*I", "LIN*1*VN*EXPORT-B2", "SN1**" + pieces + "*EA", "CTT*3"}};
}

Paper invoice(const QByteArray& number, const QByteArray& order, bool isWrong) {
  return {"810",
          "IN",
          {"BIG*20261118*" + number + "*20261118*" + order, "CUR*SE*EUR", "N1*SE*Ana Company*92*2",
           "IT1*1*40*EA*18.50**VN*EXPORT-B2", "TDS*74000", "CTT*1"},
          false,
          isWrong};
}

} // namespace muniment::tests
